CALL number_clients('caller_answer');
CALL number_clients('caller_sum');
CALL number_clients('caller_set_aside');

-- All tables have changed over.
DROP PROCEDURE number_clients(regclass);
DROP FUNCTION number_of_client(uuid, text);

CALL number_clients('graded_client');
CALL number_clients('persons_grade');
CALL number_clients('refused_commitment');
CALL number_clients('client_note');

CREATE INDEX persons_grade_client ON persons_grade (portfolio, client);
CREATE INDEX refused_commitment_client ON refused_commitment (portfolio, client);
CREATE INDEX client_note_client ON client_note (portfolio, client);

-- Says of a table that its rows are in no backup; after a restore it is empty.
CREATE PROCEDURE leave_out_of_backups(kept regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('COMMENT ON TABLE %s IS %L', kept, 'left out of backups');
END
$$;

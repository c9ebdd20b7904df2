-- Who said that two clients are one, and when: the client's page says so.
ALTER TABLE client
  ADD merged_at timestamptz,
  ADD merged_by text,
  ADD CONSTRAINT merger_is_signed CHECK (num_nonnulls(merged_into, merged_at, merged_by) IN (0, 3));

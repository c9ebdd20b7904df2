-- Who is one and the same in several portfolios: there they have one address and one password, and a role in each.
ALTER TABLE person ADD COLUMN account uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX person_account ON person (portfolio, account) WHERE removed_at IS NULL;

-- A browser shows the same token wherever its user goes; each portfolio says for itself whether it is signed in there.
ALTER TABLE session DROP CONSTRAINT session_token_hash_key;
ALTER TABLE session ADD UNIQUE (portfolio, token_hash);

-- Addresses are compared by what can be seen of them, so that nobody joins under one that looks like another's.
ALTER TABLE person ADD COLUMN canonical text;

ALTER TABLE person NO FORCE ROW LEVEL SECURITY;

UPDATE person
SET canonical = CASE
  WHEN email ~ '^[[:ascii:]]*$' OR getdatabaseencoding() <> 'UTF8' THEN email
  ELSE replace(normalize(
    translate(normalize(email, NFKD),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZавгеһнікмопрстухѕјԁԛԝαβγεζηικμνορτυχωօսհոցզıɑɡɩȷᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ',
      'abcdefghijklmnopqrstuvwxyzabrehhikmonpctyxsjdqwabyeznikmvoptuxwouhngqiagijabcdeghijklmnoprstuvwyz'),
    NFC), 'i̇', 'i')
  END;

-- Who is in already stays in: of two that look alike, the later is found by the address itself.
UPDATE person
SET canonical = person.id::text
FROM person AS earlier
WHERE earlier.portfolio = person.portfolio
  AND earlier.canonical = person.canonical
  AND (earlier.made_at, earlier.id) < (person.made_at, person.id)
  AND earlier.removed_at IS NULL
  AND person.removed_at IS NULL;

ALTER TABLE person FORCE ROW LEVEL SECURITY;

ALTER TABLE person ALTER COLUMN canonical SET NOT NULL;

CREATE UNIQUE INDEX person_canonical ON person (portfolio, canonical) WHERE removed_at IS NULL;

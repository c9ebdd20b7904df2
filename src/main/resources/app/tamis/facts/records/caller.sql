-- What is a client called, and since when is it one? Of several that are one ($1, apart by U+001F) the first that is known.

SELECT min(name), min(since)
FROM clients
WHERE list_contains(string_split($1, chr(31)), client_id)

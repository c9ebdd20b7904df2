-- What is a client called, and since when is it one? Of several that are one ($1) the first that is known.

SELECT min(name), min(since)
FROM clients
WHERE client_id IN ($1)

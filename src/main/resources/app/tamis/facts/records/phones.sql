-- Which numbers do clients and their contacts have, as they are written?

SELECT c.client_id, c.name, NULL AS contact, c.phones AS phone
FROM clients AS c
WHERE c.phones IS NOT NULL
UNION ALL
SELECT p.client_id, coalesce(c.name, p.client_id), p.name, p.phone
FROM contacts AS p
LEFT JOIN clients AS c ON c.client_id = p.client_id
WHERE p.phone IS NOT NULL
ORDER BY 2, 1, 3 NULLS FIRST, 4

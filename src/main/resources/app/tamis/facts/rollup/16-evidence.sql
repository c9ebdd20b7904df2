-- Since when has there been a value in each table, and in each column that a criterion rests on, of any client?
--
-- A value counts from its row's date; what a bill's line says from the bill's, and a delivery once it has happened.

CREATE TABLE evidence AS
SELECT portfolio, item, since
FROM (
  -- Advice counts here from when it was given, answered or not.
  SELECT portfolio, item, min(day) AS since FROM days WHERE records > 0 AND item <> 'advice' GROUP BY portfolio, item
  UNION ALL
  SELECT portfolio, 'advice', min(given_on) FROM advice_rows GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'invoices.disputed', min(issued_on) FROM bills WHERE disputed IS NOT NULL GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'invoice_lines', min(issued_on) FROM line_amounts GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'invoice_lines.recurring', min(issued_on) FROM line_amounts WHERE kind = 'recurring' GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'invoice_lines.delivered_on', min(delivery_counts_on) FROM line_amounts GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'tickets.channel', min(day) FROM ticket_days WHERE with_channel > 0 GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'tickets.priority', min(day) FROM ticket_days WHERE with_priority > 0 GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'tickets.kind', min(day) FROM ticket_days WHERE with_kind > 0 GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'tickets.tampered', min(day)
  FROM (
    SELECT portfolio, day FROM ticket_days WHERE with_tampered > 0
    UNION ALL
    SELECT portfolio, day FROM set_up_checks
  ) AS checked
  GROUP BY portfolio
  UNION ALL
  SELECT portfolio, 'advice.response', min(counts_on) FROM advice_rows WHERE points IS NOT NULL GROUP BY portfolio
) AS first_values
WHERE since IS NOT NULL;

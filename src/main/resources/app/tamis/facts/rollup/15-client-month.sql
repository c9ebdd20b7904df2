-- All of it: one row per client and calendar month. Sums are of the month, stocks stand at its end.

CREATE TABLE client_month AS
SELECT
  cm.portfolio,
  cm.client_id,
  cm.month,
  coalesce(r.revenue_recurring, 0) AS revenue_recurring,
  coalesce(r.revenue_labour, 0) AS revenue_labour,
  coalesce(r.revenue_hardware, 0) AS revenue_hardware,
  coalesce(r.revenue_licence, 0) AS revenue_licence,
  coalesce(r.revenue_other, 0) AS revenue_other,
  coalesce(r.revenue_unknown, 0) AS revenue_unknown,
  coalesce(r.pass_through, 0) AS pass_through,
  coalesce(r.assumed_cost, 0) AS assumed_cost,
  coalesce(i.invoices, 0) AS invoices,
  coalesce(i.disputed_invoices, 0) AS disputed_invoices,
  coalesce(h.hardware_delivered, 0) AS hardware_delivered,
  coalesce(h.hardware_prepaid, 0) AS hardware_prepaid,
  CASE WHEN h.hardware_delivered > 0 THEN 1 ELSE 0 END AS hardware_months,
  coalesce(d.amount_due, 0) AS amount_due,
  coalesce(od.overdue_days, 0) AS overdue_days,
  coalesce(w.minutes, 0) AS minutes,
  coalesce(w.labour_cost, 0) AS labour_cost,
  coalesce(w.after_hours_minutes, 0) AS after_hours_minutes,
  coalesce(t.tickets, 0) AS tickets,
  coalesce(t.client_tickets, 0) AS client_tickets,
  coalesce(t.proper_tickets, 0) AS proper_tickets,
  coalesce(t.rated_tickets, 0) AS rated_tickets,
  coalesce(t.urgent_tickets, 0) AS urgent_tickets,
  coalesce(t.checked_tickets, 0) AS checked_tickets,
  coalesce(t.tampered_tickets, 0) AS tampered_tickets,
  coalesce(t.good_news_tickets, 0) + coalesce(rw.won, 0) AS good_news,
  CASE WHEN t.good_news_tickets > 0 OR rw.won > 0 THEN 1 ELSE 0 END AS good_news_months,
  coalesce(ae.arrears_emergencies, 0) AS arrears_emergencies,
  coalesce(c.calls_in, 0) AS calls_in,
  coalesce(a.advice, 0) AS advice,
  coalesce(a.advice_points, 0) AS advice_points,
  coalesce(re.reactions, 0) AS reactions,
  coalesce(re.reaction_sum, 0) AS reaction_sum,
  coalesce(su.surveys, 0) AS surveys,
  coalesce(su.survey_sum, 0) AS survey_sum,
  coalesce(wd.work_done, 0) AS work_done,
  coalesce(oe.overdue_end, 0) AS overdue_end,
  coalesce(oe.arrears_end, 0) AS arrears_end,
  coalesce(oe.oldest_overdue_end, 0) AS oldest_overdue_end,
  coalesce(sum(i.issued) OVER (PARTITION BY cm.portfolio, cm.client_id ORDER BY cm.month ROWS UNBOUNDED PRECEDING), 0) AS invoices_so_far,
  z.seats_end,
  z.endpoints_end,
  z.hours_per_month,
  k.contract_end,
  coalesce(k.paid_by_itself, false) AS paid_by_itself,
  k.hourly_rate,
  k.after_hours_multiplier,
  k.notice_days,
  k.ended_on
FROM client_months AS cm
LEFT JOIN revenue AS r ON r.portfolio = cm.portfolio AND r.client_id = cm.client_id AND r.month = cm.month
LEFT JOIN issued AS i ON i.portfolio = cm.portfolio AND i.client_id = cm.client_id AND i.month = cm.month
LEFT JOIN hardware AS h ON h.portfolio = cm.portfolio AND h.client_id = cm.client_id AND h.month = cm.month
LEFT JOIN due AS d ON d.portfolio = cm.portfolio AND d.client_id = cm.client_id AND d.month = cm.month
LEFT JOIN overdue_days AS od ON od.portfolio = cm.portfolio AND od.client_id = cm.client_id AND od.month = cm.month
LEFT JOIN overdue_end AS oe ON oe.portfolio = cm.portfolio AND oe.client_id = cm.client_id AND oe.month = cm.month
LEFT JOIN hours AS w ON w.portfolio = cm.portfolio AND w.client_id = cm.client_id AND w.month = cm.month
LEFT JOIN ticket_counts AS t ON t.portfolio = cm.portfolio AND t.client_id = cm.client_id AND t.month = cm.month
LEFT JOIN call_counts AS c ON c.portfolio = cm.portfolio AND c.client_id = cm.client_id AND c.month = cm.month
LEFT JOIN arrears_emergencies AS ae ON ae.portfolio = cm.portfolio AND ae.client_id = cm.client_id AND ae.month = cm.month
LEFT JOIN answers AS a ON a.portfolio = cm.portfolio AND a.client_id = cm.client_id AND a.month = cm.month
LEFT JOIN reaction_sums AS re ON re.portfolio = cm.portfolio AND re.client_id = cm.client_id AND re.month = cm.month
LEFT JOIN survey_sums AS su ON su.portfolio = cm.portfolio AND su.client_id = cm.client_id AND su.month = cm.month
LEFT JOIN referrals_won AS rw ON rw.portfolio = cm.portfolio AND rw.client_id = cm.client_id AND rw.month = cm.month
LEFT JOIN work_sums AS wd ON wd.portfolio = cm.portfolio AND wd.client_id = cm.client_id AND wd.month = cm.month
LEFT JOIN sizes AS z ON z.portfolio = cm.portfolio AND z.client_id = cm.client_id AND z.month = cm.month
LEFT JOIN contracts_end AS k ON k.portfolio = cm.portfolio AND k.client_id = cm.client_id AND k.month = cm.month;

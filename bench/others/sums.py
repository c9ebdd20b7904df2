"""The sums of baseline.sql as they are written by hand for pandas: reads a folder of facts, checks nothing, and prints a line for each client."""
import os
import sys

import pandas as pd

folder = sys.argv[1]


def read(table, dates, columns):
    return pd.read_csv(os.path.join(folder, table + ".csv"), usecols=columns, parse_dates=dates)


def month(times):
    return times.values.astype("datetime64[M]")


entries = read("time_entries", ["started_at"], ["client_id", "started_at", "minutes", "technician_id"])
costs = pd.read_csv(os.path.join(folder, "technicians.csv"), usecols=["technician_id", "hourly_cost"])
entries = entries.merge(costs, on="technician_id", how="left")
entries["labour_cost"] = entries.minutes / 60 * entries.hourly_cost.fillna(45)
hour = entries.started_at.dt.hour
after = (entries.started_at.dt.dayofweek > 4) | (hour < 8) | (hour >= 18)
entries["after_hours_minutes"] = entries.minutes.where(after, 0)
entries["month"] = month(entries.started_at)
hours = entries.groupby(["client_id", "month"])[["minutes", "labour_cost", "after_hours_minutes"]].sum()
del entries

tickets = read("tickets", ["opened_at"], ["client_id", "opened_at", "channel", "priority", "kind", "tampered"])
asked = tickets.channel.notna() & (tickets.channel != "monitoring") & (tickets.kind != "proactive")
tickets["client_tickets"] = asked
tickets["proper_tickets"] = tickets.channel.isin(["portal", "email"]) & (tickets.kind != "proactive")
tickets["urgent_tickets"] = asked & (tickets.priority == "urgent")
tickets["tampered_tickets"] = tickets.tampered == True  # noqa: E712
tickets["tickets"] = 1
tickets["month"] = month(tickets.opened_at)
counts = ["tickets", "client_tickets", "proper_tickets", "urgent_tickets", "tampered_tickets"]
demand = tickets.groupby(["client_id", "month"])[counts].sum()
del tickets

invoices = read("invoices", ["issued_on", "due_on"], ["invoice_id", "client_id", "issued_on", "due_on", "disputed"])
lines = read("invoice_lines", [], ["invoice_id", "kind", "quantity", "unit_price", "unit_cost"])
quantity = lines.quantity.fillna(1)
lines["total"] = quantity * lines.unit_price
lines["cost"] = quantity * lines.unit_cost
lines["recurring"] = lines.total.where(lines.kind == "recurring", 0)
lines["hardware"] = lines.total.where(lines.kind == "hardware", 0)
sums = lines.groupby("invoice_id")[["total", "cost", "recurring", "hardware"]].sum()
bills = invoices.merge(sums, left_on="invoice_id", right_index=True)

payments = read("payments", ["paid_on"], ["invoice_id", "paid_on", "amount", "failed"])
payments = payments[payments.failed != True]  # noqa: E712
settled = payments.groupby("invoice_id").agg(paid=("amount", "sum"), paid_on=("paid_on", "max"))
bills = bills.merge(settled, left_on="invoice_id", right_index=True, how="left")
late = (bills.paid_on.fillna(pd.Timestamp.now().normalize()) - bills.due_on).dt.days.clip(lower=0)
bills["overdue_days"] = bills.total * late
bills["month"] = month(bills.issued_on)
money = bills.groupby(["client_id", "month"])[["total", "cost", "recurring", "hardware", "overdue_days"]].sum()

calls = read("calls", ["started_at"], ["client_id", "started_at", "direction"])
calls["calls_in"] = calls.direction == "in"
calls["month"] = month(calls.started_at)
phone = calls.groupby(["client_id", "month"])[["calls_in"]].sum()

months = money.join([hours, demand, phone], how="outer")
clients = months.groupby("client_id").sum()
clients["days_late"] = clients.overdue_days / clients.total
print(clients.sort_values("total", ascending=False).to_csv())

package app.tamis.reference;

import java.util.List;
import java.util.Map;

/// The tables of a folder with their columns. `client_name` may stand in for `client_id` wherever
/// that one stands.
final class Tables {

  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          table(
              "clients",
              "client_id name since until seats endpoints phones email country segment street"
                  + " postcode city registration_no staff is_consumer insolvency_since"
                  + " hours_per_month"),
          table("aliases", "alias client_id"),
          table("technicians", "technician_id name hourly_cost"),
          table(
              "contracts",
              "contract_id client_id client_name kind started_on ended_on monthly_fee"
                  + " payment_method payment_terms_days notice_days call_out_fee hourly_rate"
                  + " after_hours_multiplier signed_on"),
          table(
              "tickets",
              "ticket_id client_id client_name opened_at closed_at channel priority kind subject"
                  + " tampered"),
          table(
              "time_entries",
              "time_entry_id client_id client_name started_at minutes technician_id ticket_id"
                  + " billable note"),
          table(
              "invoices",
              "invoice_id client_id client_name issued_on due_on number disputed total tax"
                  + " credits"),
          table(
              "invoice_lines",
              "invoice_id line kind description quantity unit_price unit_cost delivered_on"
                  + " period_from period_to"),
          table("payments", "payment_id invoice_id paid_on amount failed"),
          table(
              "calls",
              "call_id client_id client_name phone started_at direction seconds technician_id"),
          table("advice", "advice_id client_id client_name given_on title response responded_on"),
          table("work_done", "client_id client_name done_on activity count"),
          table("referrals", "referral_id client_id client_name referred_on referred_name won"),
          table("surveys", "survey_id client_id client_name answered_at score ticket_id"),
          table("reactions", "reaction_id client_id client_name at reaction technician_id"));

  private Tables() {}

  static List<String> columns(String table) {
    return COLUMNS.getOrDefault(table, List.of());
  }

  private static Map.Entry<String, List<String>> table(String name, String columns) {
    return Map.entry(name, List.of(columns.split(" ", -1)));
  }
}

package app.tamis.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All tables of the folder, open side by side: each client is told from beginning to end, and
/// nothing of it is kept.
final class Tables implements Closeable {

  private final List<Csv> all = new ArrayList<>();
  private final Path folder;

  final Csv clients;
  final Csv aliases;
  final Csv technicians;
  final Csv contracts;
  final Csv tickets;
  final Csv timeEntries;
  final Csv invoices;
  final Csv invoiceLines;
  final Csv payments;
  final Csv calls;
  final Csv advice;
  final Csv workDone;
  final Csv devices;
  final Csv contacts;
  final Csv licences;
  final Csv stack;
  final Csv referrals;
  final Csv surveys;
  final Csv reactions;

  Tables(Path folder) throws IOException {
    this.folder = folder;
    clients =
        table(
            "clients",
            "client_id,name,since,until,seats,endpoints,phones,email,country,segment,street,postcode,"
                + "city,staff,is_consumer,insolvency_since");
    aliases = table("aliases", "alias,client_id");
    technicians = table("technicians", "technician_id,name,hourly_cost");
    contracts =
        table(
            "contracts",
            "contract_id,client_id,kind,started_on,ended_on,monthly_fee,payment_method,"
                + "payment_terms_days,notice_days,call_out_fee,hourly_rate,after_hours_multiplier,signed_on");
    tickets =
        table(
            "tickets",
            "ticket_id,client_id,opened_at,closed_at,channel,priority,kind,subject,tampered");
    timeEntries =
        table(
            "time_entries",
            "time_entry_id,client_id,started_at,minutes,technician_id,ticket_id,billable,note");
    invoices =
        table(
            "invoices", "invoice_id,client_id,issued_on,due_on,number,disputed,total,tax,credits");
    invoiceLines =
        table(
            "invoice_lines",
            "invoice_id,line,kind,description,quantity,unit_price,unit_cost,delivered_on,period_from,"
                + "period_to");
    payments = table("payments", "payment_id,invoice_id,paid_on,amount,failed");
    calls = table("calls", "call_id,client_id,phone,started_at,direction,seconds,technician_id");
    advice = table("advice", "advice_id,client_id,given_on,title,response,responded_on");
    workDone = table("work_done", "client_id,done_on,activity,count");
    devices =
        table(
            "devices",
            "device_id,client_id,kind,name,os,last_seen_at,warranty_until,end_of_support_on,managed");
    contacts = table("contacts", "contact_id,client_id,name,role,email,phone,language");
    licences =
        table(
            "licences",
            "licence_id,client_id,product,supplier,seats,unit_cost,term_end,transferable");
    stack = table("stack", "client_id,tool,in_place,since,paid_by,monthly_cost");
    referrals = table("referrals", "referral_id,client_id,referred_on,referred_name,won");
    surveys = table("surveys", "survey_id,client_id,answered_at,score,ticket_id");
    reactions = table("reactions", "reaction_id,client_id,at,reaction,technician_id");
  }

  /// Rows written, by table.
  Map<String, Long> rows() {
    var rows = new LinkedHashMap<String, Long>();
    all.forEach(table -> rows.put(table.table(), table.rows()));
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (Csv table : all) {
      table.close();
    }
  }

  private Csv table(String name, String columns) throws IOException {
    var table = new Csv(folder, name, columns.split(",", -1));
    all.add(table);
    return table;
  }
}

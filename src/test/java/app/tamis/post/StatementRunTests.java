package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.billing.Check;
import app.tamis.billing.Standing;
import app.tamis.billing.Statements;
import app.tamis.billing.Statements.Seen;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.web.RunningTamis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Three hundred statements leave through a mail server: what must be looked at stays, the run is
/// stopped and goes on, two letters are refused and leave later, and nobody gets two.
class StatementRunTests {

  private static final int CLIENTS = 300;

  @Test
  void three_hundred_leave_once_though_two_are_refused_and_the_run_is_stopped() throws Exception {
    try (var office = new PostOffice();
        var server = new OddSmtp().refusing("c100@", "c200@")) {
      office.leaveBy(server.port());
      var today = LocalDate.ofInstant(office.tamis.clock().instant(), ZoneId.of("Europe/Paris"));
      var month = YearMonth.from(today).minusMonths(1);
      importInto(office, month);
      var run = new Run(office, month, today);

      assertThat(run.seen("C001").checks()).containsExactly(Check.ADDRESS);
      assertThat(run.seen("C002").checks()).containsExactly(Check.EMPTY);
      assertThat(run.seen("C003").checks()).containsExactly(Check.AMOUNT);
      assertThat(run.count(Standing.READY)).isEqualTo(CLIENTS - 3);

      int sent = run.send();
      run.stop();
      until(() -> !run.progress().works());
      assertThat(run.count(Standing.QUEUED)).isEqualTo(run.progress().left()).isPositive();
      assertThat(run.send()).as("all that are ready are in the run").isZero();
      run.goOn();
      until(() -> !run.progress().works() && run.progress().left() == 0);
      assertThat(sent).isEqualTo(CLIENTS - 3);
      assertThat(run.count(Standing.WAITING)).isEqualTo(CLIENTS - 3);

      office.goRound();
      assertThat(run.count(Standing.SENT)).isEqualTo(CLIENTS - 5);
      assertThat(run.seen("C100").standing()).isEqualTo(Standing.FAILED);
      assertThat(run.seen("C100").fault()).isPresent();

      server.refusing();
      assertThat(run.again("C100")).isTrue();
      assertThat(run.again("C200")).isTrue();
      assertThat(run.again("C200")).as("it is on its way").isFalse();
      office.goRound();
      assertThat(run.count(Standing.SENT)).isEqualTo(CLIENTS - 3);
      assertThat(taken(server.heard())).hasSize(CLIENTS - 3).doesNotHaveDuplicates();
      assertThat(run.send()).isZero();
    }
  }

  private record Run(PostOffice office, YearMonth month, LocalDate today) {

    Statements door() {
      return office.tamis.part(Statements.class);
    }

    int count(Standing standing) {
      return office.in(() ->
          (int)
              door().list(month, today).stream().filter(one -> one.standing() == standing).count());
    }

    Seen seen(String client) {
      return office.in(() -> door().find(new ClientId(client), month, today)).orElseThrow();
    }

    int send() {
      return office.in(() -> door().send(month, today, office.by()));
    }

    void stop() {
      office.in(() -> {
        door().stop(month, office.by());
        return true;
      });
    }

    void goOn() {
      office.in(() -> {
        door().goOn(month, office.by());
        return true;
      });
    }

    boolean again(String client) {
      var seen = seen(client);
      return office.in(() -> door().again(seen, office.by()));
    }

    Statements.Progress progress() {
      return office.in(() -> door().progress(month));
    }
  }

  /// To whom letters were taken.
  private static List<String> taken(List<String> heard) {
    var taken = new ArrayList<String>();
    for (int i = 1; i < heard.size(); i++) {
      if (heard.get(i).startsWith("DATA")) {
        taken.add(heard.get(i - 1));
      }
    }
    return taken;
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 1200 && !done.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private static void importInto(PostOffice office, YearMonth month) throws IOException {
    try (var folder = FactsFolder.open(made(month))) {
      office.in(() -> {
        office
            .tamis
            .part(Facts.class)
            .importInto(office.data, folder, ImportOptions.STRICT, _ -> {});
        return true;
      });
    }
    office.owner.get("/");
  }

  private static Path made(YearMonth month) throws IOException {
    var folder = RunningTamis.newFolder();
    var clients = new StringBuilder("client_id,name\n");
    var contacts = new StringBuilder("contact_id,client_id,name,role,email,language\n");
    var work = new StringBuilder("client_id,done_on,activity,count\n");
    var invoices = new StringBuilder("invoice_id,client_id,issued_on,due_on,number,total,tax\n");
    var lines = new StringBuilder("invoice_id,line,kind,description,quantity,unit_price\n");
    for (int i = 1; i <= CLIENTS; i++) {
      var id = "C%03d".formatted(i);
      clients.append(id).append(",Client ").append(i).append('\n');
      if (i != 1) {
        contacts.append(
            "N%d,%s,Zoë %d,pays,c%03d@example.org,%s\n"
                .formatted(i, id, i, i, i % 2 == 0 ? "fr" : "en"));
      }
      if (i != 2) {
        work.append(id + "," + month.atEndOfMonth() + ",patches_installed," + i + "\n");
        bill(i, id, month.minusMonths(1), 100, invoices, lines);
        bill(i, id, month, i == 3 ? 300 : 100, invoices, lines);
      }
    }
    Files.writeString(folder.resolve("clients.csv"), clients);
    Files.writeString(folder.resolve("contacts.csv"), contacts);
    Files.writeString(folder.resolve("work_done.csv"), work);
    Files.writeString(folder.resolve("invoices.csv"), invoices);
    Files.writeString(folder.resolve("invoice_lines.csv"), lines);
    return folder;
  }

  private static void bill(
      int i, String id, YearMonth month, int net, StringBuilder invoices, StringBuilder lines) {
    var invoice = month + "-" + i;
    invoices.append(
        "%s,%s,%s,%s,%s,%s,%s\n"
            .formatted(
                invoice,
                id,
                month.atDay(20),
                month.atEndOfMonth().plusDays(30),
                invoice,
                net * 1.2,
                net * 0.2));
    lines.append("%s,1,recurring,Services,1,%d\n".formatted(invoice, net));
  }
}

package app.tamis.reminders;

import app.tamis.basics.Timestamps;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how the firm reminds.
@Component
final class ReminderSettingsBook {

  private static final String NEVER = "never";

  private final JdbcClient jdbc;

  ReminderSettingsBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      int friendlyDays,
      int firmDays,
      int lastDays,
      String interestFrom,
      String contact,
      String payEn,
      String payFr) {

    ReminderSettings settings() {
      return new ReminderSettings(
          new Pace(friendlyDays, firmDays, lastDays),
          Optional.of(interestFrom).filter(code -> !code.equals(NEVER)).map(Step::of),
          contact,
          payEn,
          payFr);
    }
  }

  ReminderSettings find() {
    return jdbc.sql(
            """
            SELECT friendly_days, firm_days, last_days, interest_from, contact, pay_en, pay_fr
            FROM reminder_settings
            """)
        .query(Row.class)
        .optional()
        .map(Row::settings)
        .orElse(ReminderSettings.USUAL);
  }

  void keep(ReminderSettings settings, String by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO reminder_settings (friendly_days, firm_days, last_days, interest_from, contact, pay_en, pay_fr,
                                           by_name, at)
            VALUES (:friendly, :firm, :last, :interest, :contact, :en, :fr, :by, :now)
            ON CONFLICT (portfolio) DO UPDATE
            SET friendly_days = EXCLUDED.friendly_days, firm_days = EXCLUDED.firm_days,
                last_days = EXCLUDED.last_days, interest_from = EXCLUDED.interest_from,
                contact = EXCLUDED.contact, pay_en = EXCLUDED.pay_en, pay_fr = EXCLUDED.pay_fr,
                by_name = EXCLUDED.by_name, at = EXCLUDED.at
            """)
        .param("friendly", settings.pace().friendly())
        .param("firm", settings.pace().firm())
        .param("last", settings.pace().last())
        .param("interest", settings.interestFrom().map(Step::code).orElse(NEVER))
        .param("contact", settings.contact())
        .param("en", settings.payEn())
        .param("fr", settings.payFr())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
  }
}

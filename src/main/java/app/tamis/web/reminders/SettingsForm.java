package app.tamis.web.reminders;

import app.tamis.basics.Words;
import app.tamis.reminders.Pace;
import app.tamis.reminders.ReminderSettings;
import app.tamis.reminders.Step;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.reminders.RemindersView.Choice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How the firm reminds, as it is typed.
record SettingsForm(
    @Nullable String friendly,
    @Nullable String firm,
    @Nullable String last,
    @Nullable String interest,
    @Nullable String contact,
    @Nullable String payEn,
    @Nullable String payFr) {

  private static final int MOST_DAYS = 365;
  private static final int LONGEST = 300;
  private static final String NEVER = "never";

  static Form of(ReminderSettings settings) {
    return Form.of(
        "friendly",
        String.valueOf(settings.pace().friendly()),
        "firm",
        String.valueOf(settings.pace().firm()),
        "last",
        String.valueOf(settings.pace().last()),
        "interest",
        settings.interestFrom().map(Step::code).orElse(NEVER),
        "contact",
        settings.contact(),
        "payEn",
        settings.payEn(),
        "payFr",
        settings.payFr());
  }

  static List<Choice> choices(String chosen, Words words) {
    return List.of(Step.FIRM.code(), Step.LAST.code(), NEVER).stream()
        .map(code -> new Choice(code, words.say("reminders.interest." + code), code.equals(chosen)))
        .toList();
  }

  /// Empty where something is wrong.
  Optional<ReminderSettings> settings() {
    return faulty().isSound()
        ? Optional.of(
            new ReminderSettings(
                new Pace(days(friendly).getAsInt(), days(firm).getAsInt(), days(last).getAsInt()),
                from(),
                typed(contact),
                typed(payEn),
                typed(payFr)))
        : Optional.empty();
  }

  private Optional<Step> from() {
    return List.of(Step.FIRM, Step.LAST).stream()
        .filter(step -> step.code().equals(typed(interest)))
        .findFirst();
  }

  /// What was typed, with all that is wrong with it.
  Form faulty() {
    var form =
        Form.of(
                "friendly",
                typed(friendly),
                "firm",
                typed(firm),
                "last",
                typed(last),
                "interest",
                typed(interest),
                "contact",
                typed(contact),
                "payEn",
                typed(payEn),
                "payFr",
                typed(payFr))
            .with("contact", FormEntries.tooLong(typed(contact), LONGEST))
            .with("payEn", FormEntries.tooLong(typed(payEn), LONGEST))
            .with("payFr", FormEntries.tooLong(typed(payFr), LONGEST));
    boolean sound =
        days(friendly).isPresent()
            && days(firm).isPresent()
            && days(last).isPresent()
            && Pace.rises(days(friendly).getAsInt(), days(firm).getAsInt(), days(last).getAsInt());
    return sound ? form : form.with("friendly", "reminders.fault.days");
  }

  private static OptionalInt days(@Nullable String typed) {
    var text = typed(typed);
    if (!text.matches("\\d{1,3}")) {
      return OptionalInt.empty();
    }
    int days = Integer.parseInt(text);
    return days >= 1 && days <= MOST_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}

package app.tamis.agreements.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.basics.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermEntriesTests {

  private static final Clauses CLAUSES = Clauses.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call_out_fee|180|180",
        "call_out_fee|180,50|180.5",
        "call_out_fee|1 200,50 €|1200.5",
        "call_out_fee|€1200.50|1200.5",
        "call_out_fee|1 200|1200",
        "after_hours_multiplier|1.5|1.5",
        "after_hours_multiplier|1,5|1.5",
        "deposit_percent|50 %|50",
        "payment_days|30|30",
        "contract_date|2024-02-29|2024-02-29",
        "payment_method|direct_debit|direct_debit",
        "ticket_address|aide@example.org|aide@example.org"
      })
  void what_people_type_is_read_as_they_mean_it(String term, String typed, String kept) {
    assertThat(read(term, typed)).isEqualTo(new Entry.Read(kept));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call_out_fee|1,200|“1,200” can be read in two ways: write 1200, or with two decimals.",
        "call_out_fee|1.200|“1.200” can be read in two ways: write 1200, or with two decimals.",
        "call_out_fee|180.555|“180.555” can be read in two ways: write 180555, or with two decimals.",
        "call_out_fee|-5|“-5” isn’t a number; one such as 180 or 92.50 was expected.",
        "call_out_fee|free|“free” isn’t a number; one such as 180 or 92.50 was expected.",
        "payment_days|14.5|“14.5” has decimals; a whole number was expected.",
        "payment_days|90|90 is more than 60, the most that can be agreed upon here.",
        "suspension_days|5|5 is less than 15, the least that can be agreed upon here.",
        "review_month|13|13 is more than 12, the most that can be agreed upon here.",
        "contract_date|2025-02-29|“2025-02-29” isn’t a day; one such as 2026-01-31 was expected.",
        "payment_method|bitcoin|“bitcoin” isn’t one of direct_debit, standing_order, transfer, card, cheque, cash."
      })
  void what_cant_be_meant_is_said(String term, String typed, String sentence) {
    assertThat(read(term, typed))
        .isInstanceOfSatisfying(
            Entry.Wrong.class,
            wrong -> assertThat(Words.in(Locale.UK).sentence(wrong.fault())).isEqualTo(sentence));
  }

  @Test
  void nothing_is_nothing() {
    assertThat(read("call_out_fee", "  ")).isEqualTo(new Entry.Nothing());
  }

  private static Entry read(String term, String typed) {
    return TermEntries.read(CLAUSES.term(term).orElseThrow(), typed);
  }
}

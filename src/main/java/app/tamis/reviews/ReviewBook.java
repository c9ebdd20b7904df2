package app.tamis.reviews;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import app.tamis.post.MailAddress;
import app.tamis.reviews.ReviewEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps reviews, and what was said of them.
@Component
final class ReviewBook {

  private static final String ALL =
      """
      SELECT id, remaining_client(client) AS client, person, starts_at, minutes, place, guest_name, guest_email, language,
             sequence, organiser_name, organiser_address, words, made_by
      FROM review
      """;

  private static final String NEWEST_FIRST = "ORDER BY starts_at DESC, number DESC";

  private final JdbcClient jdbc;

  ReviewBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      ClientId client,
      @Nullable UUID person,
      Instant startsAt,
      int minutes,
      String place,
      String guestName,
      String guestEmail,
      String language,
      int sequence,
      String organiserName,
      String organiserAddress,
      String words,
      String madeBy) {

    Review with(List<ReviewEvent> events) {
      return new Review(
          id,
          client,
          new Review.Plan(
              Optional.ofNullable(person),
              startsAt,
              minutes,
              place,
              new Signatory(guestName, guestEmail),
              language),
          sequence,
          organiserAddress.isEmpty()
              ? Optional.empty()
              : Optional.of(MailAddress.of(organiserName, organiserAddress)),
          words,
          madeBy,
          events);
    }
  }

  record EventRow(
      UUID review, String what, LocalDate onDay, String note, String byName, Instant at) {

    ReviewEvent event() {
      return new ReviewEvent(What.find(what).orElseThrow(), onDay, note, byName, at);
    }
  }

  /// Newest first.
  List<Review> list() {
    return with(jdbc.sql(ALL + NEWEST_FIRST).query(Row.class).list());
  }

  /// Of a client, and all that were merged into it; newest first.
  List<Review> list(ClientId client) {
    return with(
        jdbc.sql(ALL + "WHERE client IN (SELECT merged_clients(:client)) " + NEWEST_FIRST)
            .param("client", client.text())
            .query(Row.class)
            .list());
  }

  Optional<Review> find(UUID id) {
    return with(jdbc.sql(ALL + "WHERE id = :id").param("id", id).query(Row.class).list()).stream()
        .findFirst();
  }

  /// Nobody else says anything of it until the transaction's end.
  Optional<Review> lock(UUID id) {
    jdbc.sql("SELECT id FROM review WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  private List<Review> with(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var events =
        jdbc
            .sql(
                """
                SELECT review, what, on_day, note, by_name, at FROM review_event
                WHERE review IN (:reviews) ORDER BY id
                """)
            .param("reviews", rows.stream().map(Row::id).toList())
            .query(EventRow.class)
            .stream()
            .collect(groupingBy(EventRow::review, mapping(EventRow::event, toList())));
    return rows.stream().map(row -> row.with(events.getOrDefault(row.id(), List.of()))).toList();
  }

  UUID add(ClientId client, Review.Plan plan, String by, Instant now) {
    return planned(
            """
            INSERT INTO review
              (client, person, starts_at, minutes, place, guest_name, guest_email, language, made_by, made_at)
            VALUES
              (client_number(:client), :person, :starts, :minutes, :place, :name, :email, :language, :by, :now)
            RETURNING id
            """,
            plan)
        .param("client", client.text())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .query(UUID.class)
        .single();
  }

  void change(UUID review, Review.Plan plan) {
    planned(
            """
            UPDATE review
            SET person = :person, starts_at = :starts, minutes = :minutes, place = :place, guest_name = :name,
                guest_email = :email, language = :language
            WHERE id = :id
            """,
            plan)
        .param("id", review)
        .update();
  }

  private JdbcClient.StatementSpec planned(String sql, Review.Plan plan) {
    return jdbc.sql(sql)
        .param("person", plan.person().orElse(null))
        .param("starts", Timestamps.at(plan.startsAt()))
        .param("minutes", plan.minutes())
        .param("place", plan.place())
        .param("name", plan.guest().name())
        .param("email", plan.guest().email())
        .param("language", plan.language());
  }

  /// The next letter to calendars leaves.
  void written(UUID review, int sequence, MailAddress organiser) {
    jdbc.sql(
            """
            UPDATE review SET sequence = :sequence, organiser_name = :name, organiser_address = :address WHERE id = :id
            """)
        .param("id", review)
        .param("sequence", sequence)
        .param("name", organiser.name())
        .param("address", organiser.address())
        .update();
  }

  void words(UUID review, String words) {
    jdbc.sql("UPDATE review SET words = :words WHERE id = :id")
        .param("id", review)
        .param("words", words)
        .update();
  }

  void happened(UUID review, ReviewEvent event) {
    jdbc.sql(
            """
            INSERT INTO review_event (review, what, on_day, note, by_name, at)
            VALUES (:review, :what, :on, :note, :by, :at)
            """)
        .param("review", review)
        .param("what", event.what().code())
        .param("on", event.on())
        .param("note", event.note())
        .param("by", event.by())
        .param("at", Timestamps.at(event.at()))
        .update();
  }
}

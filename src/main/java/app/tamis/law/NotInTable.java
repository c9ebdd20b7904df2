package app.tamis.law;

import app.tamis.basics.Message;

/// The table of that country says nothing of what was asked: neither yes nor no.
public record NotInTable(String country, Topic topic)
    implements SeriousBreach, Suspension, Withdrawal, Indexing, Deadlines {

  public enum Topic {
    BREACH("law.about.breach"),
    SUSPENSION("law.about.suspension"),
    WITHDRAWAL("law.about.withdrawal"),
    PRICE_INDEX("law.about.price-index"),
    PRICES("law.about.prices"),
    NOTICE("law.about.notice"),
    TERMS("law.about.terms");

    private final String key;

    Topic(String key) {
      this.key = key;
    }
  }

  @Override
  public Message message() {
    return Message.of("law.silent", Countries.of(country), Message.of(topic.key));
  }
}

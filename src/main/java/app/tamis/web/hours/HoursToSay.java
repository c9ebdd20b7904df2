package app.tamis.web.hours;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import org.springframework.stereotype.Component;

/// Whether somebody is to say how many hours clients take, before margins can be worked out.
@Component
public final class HoursToSay {

  private final InForce inForce;

  HoursToSay(InForce inForce) {
    this.inForce = inForce;
  }

  public boolean isDue(Person reader) {
    return reader.may(Right.DECISIONS)
        && inForce.find().filter(now -> HoursAsked.unknown(now) > 0).isPresent();
  }
}

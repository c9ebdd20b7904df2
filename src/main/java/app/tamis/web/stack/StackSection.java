package app.tamis.web.stack;

import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: how much of the firm's standard it has.
@Component
@Order(5)
final class StackSection implements ClientSection {

  private final Stacks stacks;
  private final InForce inForce;

  StackSection(Stacks stacks, InForce inForce) {
    this.stacks = stacks;
    this.inForce = inForce;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return may(client.reader().person())
        ? inForce
            .find()
            .flatMap(stacks::picture)
            .flatMap(picture -> picture.setUp(client.id()))
            .map(setUp ->
                new Part(
                    "stack/section",
                    new StackSectionView(
                        StackPath.of(client.number()),
                        new StackWords(client.words()).summary(setUp))))
        : Optional.empty();
  }

  private static boolean may(Person reader) {
    return reader.may(Right.DECISIONS) && reader.may(Right.MONEY) && reader.may(Right.AGREEMENTS);
  }
}

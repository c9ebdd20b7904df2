package app.tamis.web.agreements;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.Commitments;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: what was agreed here and promised, and what one can do about it.
@Component
@Order(5)
final class AgreementsSection implements ClientSection {

  private final Agreements agreements;
  private final Commitments commitments;

  AgreementsSection(Agreements agreements, Commitments commitments) {
    this.agreements = agreements;
    this.commitments = commitments;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    return may(client.reader().person())
        ? Optional.of(new Part("agreements/section", view(client)))
        : Optional.empty();
  }

  private static boolean may(Person reader) {
    return reader.may(Right.AGREEMENTS) && reader.may(Right.MONEY);
  }

  private AgreementsSectionView view(ClientRead client) {
    var words = client.words();
    var stands = new StandsWords(new Moments(words, client.zone()));
    var path = ClientPath.of(client.number());
    long open = commitments.list(client.id()).stream().filter(one -> one.isOpen()).count();
    return new AgreementsSectionView(
        agreements.list(client.id()).stream()
            .map(one ->
                new AgreementsSectionView.Row(
                    AgreementPath.of(one.id()),
                    agreements.kind(one.draft().kind(), words),
                    stands.of(one)))
            .toList(),
        ways(client, path, open));
  }

  private static List<AgreementsSectionView.Way> ways(ClientRead client, String path, long open) {
    var words = client.words();
    var ways =
        new ArrayList<>(
            List.of(
                new AgreementsSectionView.Way(path + "/agreements", words.say("agreements.begin")),
                new AgreementsSectionView.Way(
                    CommitmentsPath.of(client.number()), words.say("commitments.way", open)),
                new AgreementsSectionView.Way(path + "/fact-sheet", words.say("factsheet.crumb")),
                new AgreementsSectionView.Way(path + "/ask", words.say("say.crumb")),
                new AgreementsSectionView.Way(path + "/deposit", words.say("deposit.crumb")),
                new AgreementsSectionView.Way(path + "/door", words.say("door.crumb"))));
    if (client.reader().person().may(Right.GRADES)) {
      ways.add(new AgreementsSectionView.Way(path + "/proposal", words.say("proposal.page.crumb")));
    }
    return ways;
  }
}

package app.tamis.web.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.facts.Equipment;
import app.tamis.gradebook.Standing;
import app.tamis.measures.Measure;
import app.tamis.portfolio.Client;
import app.tamis.stack.Answered;
import app.tamis.stack.Cell;
import app.tamis.stack.FollowedInWords;
import app.tamis.stack.Job;
import app.tamis.stack.SetUp;
import app.tamis.stack.StackFigures;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.stack.StandardView.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the page of a client's tools.
@Component
final class ClientStackViews {

  private final Stacks stacks;
  private final InForce inForce;
  private final PortfolioZone clocks;

  ClientStackViews(Stacks stacks, InForce inForce, PortfolioZone clocks) {
    this.stacks = stacks;
    this.inForce = inForce;
    this.clocks = clocks;
  }

  /// @param of the job that the form was sent for
  ClientStackView of(
      Client client, Form form, Optional<Job> of, Words words, Optional<String> told) {
    var said = new StackWords(words);
    var standing = inForce.find();
    var picture = standing.flatMap(stacks::picture);
    var setUp = picture.flatMap(known -> known.setUp(client.id()));
    return new ClientStackView(
        StackPath.of(client.number()),
        client.name(),
        ClientPath.of(client.number()),
        setUp.map(said::summary).orElseGet(() -> words.say("stack.client.unknown")),
        picture
            .flatMap(known ->
                setUp.map(has ->
                    Arrays.stream(Job.values())
                        .map(job ->
                            row(known, has, job, of.filter(job::equals).map(_ -> form), said))
                        .toList()))
            .orElse(List.of()),
        picture.map(known -> List.copyOf(known.tools().keySet())).orElse(List.of()),
        standing
            .flatMap(now -> picture.map(known -> costs(now, known, client, said)))
            .orElse(List.of()),
        standing.map(now -> refused(now, client, words)).orElse(List.of()),
        told);
  }

  private static List<String> costs(
      Standing standing, StackPicture picture, Client client, StackWords said) {
    var portfolio = standing.grades().portfolio();
    return new CostWords(said, standing.numerals(said.words()))
        .of(
            new StackFigures(standing, picture).costs(client.id()),
            portfolio.find(client.id()).stream()
                .map(one -> portfolio.measuresOf(one.totals()).value(Measure.REVENUE_PER_MONTH))
                .findFirst()
                .orElse(OptionalDouble.empty()));
  }

  private List<ClientStackView.Refused> refused(Standing standing, Client client, Words words) {
    var said =
        new FollowedInWords(standing.numerals(words), standing.facts().costBasis().targetRate());
    return Optional.ofNullable(stacks.followed(standing).get(client.id())).stream()
        .flatMap(followed -> followed.pieces().stream())
        .map(piece ->
            new ClientStackView.Refused(
                said.title(piece),
                said.of(piece),
                piece.incidents().stream().map(said::incident).toList()))
        .toList();
  }

  private ClientStackView.Row row(
      StackPicture picture, SetUp setUp, Job job, Optional<Form> sent, StackWords said) {
    var words = said.words();
    var standard = picture.standard().tool(job);
    var there = there(picture, setUp, job);
    var form = sent.orElseGet(() -> form(setUp.cell(job), there));
    return new ClientStackView.Row(
        job.code(),
        said.job(job),
        standard
            .map(tool -> words.say("stack.client.asked", tool))
            .orElseGet(() -> words.say("stack.client.asked.none")),
        standard.isPresent()
            ? said.cell(setUp.cell(job))
            : there.isEmpty()
                ? words.say("stack.cell.unknown")
                : words.say("stack.cell.has", there.stream().map(Equipment.Tool::name).toList()),
        there.stream().flatMap(tool -> costs(tool, words).stream()).toList(),
        form,
        states(standard, form, words),
        payers(form, words),
        sent.isPresent(),
        picture.typed(setUp.client(), job).map(answer -> typed(answer, words)));
  }

  /// What does the job there.
  private static List<Equipment.Tool> there(StackPicture picture, SetUp setUp, Job job) {
    return picture.equipment().tools(setUp.client()).stream()
        .filter(Equipment.Tool::inPlace)
        .filter(tool -> picture.does(tool, job))
        .toList();
  }

  private static List<String> costs(Equipment.Tool tool, Words words) {
    var all = new ArrayList<String>();
    tool.monthlyCost()
        .ifPresent(cost ->
            all.add(
                words.say(
                    "stack.client.cost."
                        + tool.payer().map(Equipment.Payer::code).orElse("unknown"),
                    tool.name(),
                    cost)));
    tool.since().ifPresent(day -> all.add(words.say("stack.client.since", tool.name(), day)));
    return all;
  }

  private static Form form(Cell cell, List<Equipment.Tool> there) {
    var first = there.stream().findFirst();
    return Form.of(
        TypedTool.STATE,
        cell instanceof Cell.Unknown ? "" : cell.code(),
        TypedTool.TOOL,
        cell instanceof Cell.Another(var tools) ? tools.getFirst() : "",
        TypedTool.PAYER,
        first.flatMap(Equipment.Tool::payer).map(Equipment.Payer::code).orElse(""),
        TypedTool.COST,
        first.flatMap(Equipment.Tool::monthlyCost).map(Amount::plain).orElse(""));
  }

  private static List<Choice> states(Optional<String> standard, Form form, Words words) {
    return Stream.concat(
            standard.stream()
                .map(
                    tool -> new Choice("standard", words.say("stack.state.standard", tool), false)),
            Stream.of("another", "nothing")
                .map(code -> new Choice(code, words.say("stack.state." + code), false)))
        .map(one ->
            new Choice(one.code(), one.label(), one.code().equals(form.typed(TypedTool.STATE))))
        .toList();
  }

  private static List<Choice> payers(Form form, Words words) {
    return Stream.of("", "us", "client")
        .map(code ->
            new Choice(
                code,
                words.say("stack.payer." + (code.isEmpty() ? "unknown" : code)),
                code.equals(form.typed(TypedTool.PAYER))))
        .toList();
  }

  private String typed(Answered answer, Words words) {
    var day = LocalDate.ofInstant(answer.at(), clocks.zone());
    return words.say("stack.client.typed", answer.byName(), day);
  }
}

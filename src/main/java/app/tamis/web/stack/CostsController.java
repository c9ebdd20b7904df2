package app.tamis.web.stack;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.basics.Amount;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.stack.StackFigures;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Stacks;
import app.tamis.stack.SupplierCosts;
import app.tamis.stack.SupplierCosts.Why;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What suppliers cost for each client, beside what it pays.
@Controller
@Needs({Right.DECISIONS, Right.MONEY, Right.AGREEMENTS})
final class CostsController {

  private final Stacks stacks;
  private final InForce inForce;
  private final Pages pages;

  CostsController(Stacks stacks, InForce inForce, Pages pages) {
    this.stacks = stacks;
    this.inForce = inForce;
    this.pages = pages;
  }

  /// One thing to be paid for, at one client.
  private record Paid(String supplier, SupplierCosts client, SupplierCosts.Item item) {}

  @GetMapping(StackPath.COSTS)
  @Seen("stack-costs")
  ModelAndView page(HttpServletRequest request) {
    var words = pages.words(request);
    return Answer.page(
        "stack/costs",
        pages.at("stack", request),
        inForce
            .find()
            .flatMap(
                standing -> stacks.picture(standing).map(known -> view(standing, known, words)))
            .orElseGet(() -> new CostsView("", List.of(), List.of())));
  }

  private static CostsView view(Standing standing, StackPicture picture, Words words) {
    var costs = new StackFigures(standing, picture).costs();
    var currency = picture.equipment().currency();
    if (costs.isEmpty()) {
      return new CostsView("", List.of(), List.of());
    }
    var total =
        costs.stream().map(SupplierCosts::total).reduce(Amount.zero(currency), Amount::plus);
    var said = new CostWords(new StackWords(words), standing.numerals(words));
    var clients = StackController.clients(standing);
    return new CostsView(
        words.say("stack.costs.lead", total, costs.size()),
        costs.stream()
            .map(one -> row(one, Objects.requireNonNull(clients.get(one.client())), standing, said))
            .toList(),
        suppliers(costs, currency, words));
  }

  private static CostsView.Row row(
      SupplierCosts costs, StackTable.Named client, Standing standing, CostWords said) {
    var words = said.said().words();
    return new CostsView.Row(
        client.name(),
        StackPath.of(client.number()) + "#costs",
        Money.exact(costs.total(), words.locale()),
        pays(costs, standing, said.numerals()),
        words.say("stack.cost.list", costs.items().stream().map(said::brief).toList()));
  }

  private static String pays(SupplierCosts costs, Standing standing, Numerals numerals) {
    var portfolio = standing.grades().portfolio();
    return numerals.money(
        portfolio.find(costs.client()).stream()
            .map(one -> portfolio.measuresOf(one.totals()).value(Measure.REVENUE_PER_MONTH))
            .findFirst()
            .orElse(OptionalDouble.empty()));
  }

  /// The dearest first; those of whom nobody says who supplies them under one line.
  private static List<CostsView.Supplier> suppliers(
      List<SupplierCosts> costs, Currency currency, Words words) {
    return costs.stream()
        .flatMap(client ->
            client.items().stream()
                .filter(item -> item.why() == Why.COUNTS)
                .map(item ->
                    new Paid(
                        item.supplier().orElseGet(() -> words.say("stack.costs.nobody")),
                        client,
                        item)))
        .collect(groupingBy(Paid::supplier))
        .entrySet()
        .stream()
        .map(each -> new Total(each.getKey(), sum(each.getValue(), currency), each.getValue()))
        .sorted(Comparator.comparing(Total::amount).reversed().thenComparing(Total::name))
        .map(each ->
            new CostsView.Supplier(
                each.name(),
                Money.exact(each.amount(), words.locale()),
                (int) each.paid().stream().map(paid -> paid.client().client()).distinct().count()))
        .toList();
  }

  private record Total(String name, Amount amount, List<Paid> paid) {}

  private static Amount sum(List<Paid> paid, Currency currency) {
    return paid.stream()
        .flatMap(one -> one.item().monthly().stream())
        .reduce(Amount.zero(currency), Amount::plus);
  }
}

package app.tamis.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes clients with names, numbers and days that are easily mistaken.
final class RandomClients {

  private static final List<String> NAMES =
      List.of(
          "Boulangerie Élysée",
          "Garage Müller",
          "Étude Maître Noël",
          "Cabinet \"Dentaire\" Azur",
          "Dupont Frères",
          "Dupont Pères",
          "Crêperie Françoise",
          "Clinique Señor Nuñez",
          "Vins du Château",
          "Ferme 7 Fontaines",
          "Ferme 77 Fontaines",
          "Atelier, Bois et Métal",
          "Pâtisserie Zoé",
          "Transports Kovač",
          "Librairie Ångström",
          "Imprimerie Ølberg 2",
          "Hôtel Bellevue",
          "Hôtel Bellevue Annexe",
          "Pharmacie Curie",
          "Lycée Pasteur",
          "Notaires Réunis",
          "Menuiserie Æther",
          "Optique Claire",
          "Plomberie Lévêque",
          "École Montessori");
  private static final List<String> ODD_IDS =
      List.of(
          "null",
          "NA",
          "007",
          "7",
          "é-1",
          "a b",
          "A,B",
          "say \"hi\"",
          "x;y",
          "true",
          "1e3",
          "-",
          "0",
          "c1",
          "C1",
          "2025-01-01",
          "1.0",
          "1",
          "00",
          "%",
          "N'",
          "\\n",
          "Ω",
          "z",
          "Z");

  private final RandomScene scene;
  private final Dice dice;
  private final List<RandomClient> clients = new ArrayList<>();
  private final int idStyle;
  private final boolean withAliases;

  RandomClients(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
    this.idStyle = dice.between(0, 2);
    this.withAliases = dice.percent(50);
  }

  List<RandomClient> roll(int count) {
    List<String> names = dice.shuffled(NAMES);
    List<String> oddIds = dice.shuffled(ODD_IDS);
    for (int number = 0; number < count; number++) {
      client(id(number, oddIds), names.get(number));
    }
    return clients;
  }

  private String id(int number, List<String> oddIds) {
    return switch (idStyle) {
      case 0 -> "C%03d".formatted(number);
      case 1 -> Integer.toString(number * 7 + 1);
      default -> oddIds.get(number);
    };
  }

  private void client(String id, String base) {
    RandomRow row = scene.tables().add("clients").with("client_id", id);
    row.with("name", dice.percent(50) ? base : base + " " + legalForm());
    row.with("seats", dice.unless(20, "" + dice.between(1, 60)));
    row.with("endpoints", dice.unless(20, "" + dice.between(1, 80)));
    row.with("email", dice.unless(50, "it@client.example"));
    row.with("country", dice.unless(40, dice.oneOf("FR", "BE", "GB")));
    if (scene.records().hoursAreReckoned()) {
      row.with("hours_per_month", dice.unless(20, dice.oneOf("0", "0.5", "2", "7.25", "20")));
    }
    row.with("segment", dice.unless(50, dice.oneOf("health", "legal", "trade; retail")));
    LocalDate since = since(row);
    LocalDate lastDayWithFacts = lastDayWithFacts(row, since);
    clients.add(
        new RandomClient(
            id,
            namesInUse(id, base, row),
            phones(row),
            !dice.percent(7),
            firstDayWithFacts(since),
            lastDayWithFacts,
            dice.oneOf(RandomClient.PayingHabit.values()),
            dice.oneOf(RandomClient.BilledHow.values()),
            dice.between(1, 5),
            dice.oneOf(1, 10, 30, 100),
            dice.oneOf(0, 30, 60, 80, 95, 100)));
  }

  private String legalForm() {
    return dice.oneOf("SARL", "SAS", "Ltd", "GmbH", "Inc");
  }

  private List<String> namesInUse(String id, String base, RandomRow row) {
    List<String> names = new ArrayList<>();
    names.add(row.cell("name"));
    names.add(base.toUpperCase(Locale.ROOT));
    names.add(base.toLowerCase(Locale.ROOT) + ", " + legalForm());
    names.add(Normalizer.normalize(base, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    names.add(Normalizer.normalize(base, Normalizer.Form.NFD));
    if (withAliases && dice.percent(40)) {
      String alias = "Compte n°" + clients.size() + dice.oneOf("", " (ancien)", ", \"VIP\"");
      scene.tables().add("aliases").with("alias", alias).with("client_id", id);
      names.add(alias);
    }
    return names;
  }

  private LocalDate since(RandomRow row) {
    LocalDate inTheSpan = dice.day(scene.firstDay(), scene.lastDay());
    return switch (dice.between(1, 10)) {
      case 1 -> inTheSpan;
      case 2 -> scene.firstDay();
      case 3, 4, 5, 6, 8 -> said(row, "since", scene.firstDay().minusDays(dice.between(0, 3000)));
      case 7 -> said(row, "since", scene.lastDay().plusDays(dice.between(1, 20)));
      default -> said(row, "since", inTheSpan);
    };
  }

  /// The last day with facts, often that of `until`; some have facts from after it.
  private LocalDate lastDayWithFacts(RandomRow row, LocalDate since) {
    LocalDate monthEnd = YearMonth.from(scene.lastDay()).minusMonths(1).atEndOfMonth();
    LocalDate until =
        dice.oneOf(
            scene.lastDay(),
            monthEnd,
            monthEnd.minusDays(1),
            monthEnd.plusDays(1),
            dice.day(scene.firstDay(), scene.lastDay()));
    if (until.isBefore(since) || dice.percent(70)) {
      return scene.lastDay();
    }
    said(row, "until", until);
    return dice.percent(30) || until.isAfter(scene.lastDay()) ? scene.lastDay() : until;
  }

  private static LocalDate said(RandomRow row, String column, LocalDate day) {
    row.with(column, day);
    return day;
  }

  /// Some have facts from before they were clients.
  private LocalDate firstDayWithFacts(LocalDate since) {
    if (since.isAfter(scene.lastDay())) {
      return dice.day(scene.firstDay(), scene.lastDay());
    }
    LocalDate first = dice.percent(25) ? since.minusDays(dice.between(1, 60)) : since;
    return first.isBefore(scene.firstDay()) ? scene.firstDay() : first;
  }

  /// The last one is shared by several clients now and then, so that its calls are nobody's.
  private List<String> phones(RandomRow row) {
    RandomPhones phones = RandomPhones.of(scene.country(), clients.size());
    boolean shares = dice.percent(15);
    row.with("phones", dice.pick(phones.listed(shares)));
    return phones.inUse(shares);
  }
}

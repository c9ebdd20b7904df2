package app.tamis.web.whatif;

import app.tamis.outlook.Question;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/// Where questions are.
final class WhatIfPath {

  static final String ALL = "/whatif";

  private WhatIfPath() {}

  static String of(UUID scenario) {
    return ALL + "/" + scenario;
  }

  /// The whole question as an address.
  static String of(Question question) {
    var address = UriComponentsBuilder.fromPath(ALL);
    for (var line : question.lines()) {
      address.queryParam("who", line.who());
      address.queryParam("act", line.act());
      address.queryParam("value", value(line));
    }
    address.queryParam("sold", percent(question.sold()));
    address.queryParam("saved", percent(question.saved()));
    address.queryParam("rate", plain(question.rate()));
    address.queryParam("ramp", question.ramp());
    address.queryParam("months", question.months());
    return address.encode().build().toUriString();
  }

  /// As it stands in a form.
  static String value(Question.Line line) {
    if (line.value().isEmpty()) {
      return "";
    }
    return line.act().equals("managed") ? plain(line.value()) : percent(line.value().getAsDouble());
  }

  static String percent(double share) {
    return plain(OptionalDouble.of(Math.rint(share * 1e6) / 1e4));
  }

  static String plain(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}

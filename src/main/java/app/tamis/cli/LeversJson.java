package app.tamis.cli;

import static app.tamis.cli.JsonAnswer.number;

import app.tamis.grading.acts.ClientLevers;
import app.tamis.grading.acts.Lever;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// What would lift a client as one JSON object, for other programs.
///
/// ```json
/// {"client_id":"C007","grade":"D","levers":[{"acts":[{"act":"managed","value":1965}],"grade_after":"B",
///   "financial_after":90.77,"relationship_after":48.12,"contribution_change":23070}]}
/// ```
final class LeversJson {

  private LeversJson() {}

  static void write(ClientLevers levers, PrintStream out) {
    JsonAnswer.write(
        out,
        json -> {
          json.writeStringProperty("client_id", levers.client().findings().client().id().text());
          JsonAnswer.grade(json, "grade", levers.client().computed());
          list(json, "levers", levers.levers());
        });
  }

  static void list(JsonGenerator json, String name, List<Lever> levers) {
    json.writeArrayPropertyStart(name);
    levers.forEach(lever -> lever(json, lever));
    json.writeEndArray();
  }

  private static void lever(JsonGenerator json, Lever lever) {
    json.writeStartObject();
    json.writeArrayPropertyStart("acts");
    for (var act : lever.acts()) {
      json.writeStartObject();
      WhatIfJson.act(json, act);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonAnswer.grade(json, "grade_after", lever.gradeAfter());
    number(json, "financial_after", lever.financialAfter());
    number(json, "relationship_after", lever.relationshipAfter());
    number(json, "contribution_change", lever.contributionChange());
    json.writeEndObject();
  }
}

package app.tamis.web.page;

import tools.jackson.databind.json.JsonMapper;

/// What a chart draws, as a block of data that stands in its page.
public final class ChartData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChartData() {}

  /// No text in it can end the block: every `<` is written as an escape.
  public static String of(Object chart) {
    return JSON.writeValueAsString(chart).replace("<", "\\u003c");
  }
}

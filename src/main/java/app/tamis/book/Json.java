package app.tamis.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the book keeps it, to and from the records that say its form: names with underscores,
/// and nothing of what isn't known. Doubles come back as they went, to the last bit.
///
/// What a later version adds to a record is absent in texts of before, and must be allowed to be.
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(_ ->
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  public static String write(Record document) {
    return MAPPER.writeValueAsString(document);
  }

  public static <T extends Record> T read(String text, Class<T> form) {
    return MAPPER.readValue(text, form);
  }
}

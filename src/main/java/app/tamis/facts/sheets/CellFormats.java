package app.tamis.facts.sheets;

import static app.tamis.facts.sheets.ExcelBook.attribute;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How cells of an Excel workbook show their numbers: days, times and lengths of time are numbers
/// too, and only their format tells.
final class CellFormats {

  /// Excel computes with as many digits and shows no more.
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /// The longest exponent of a number that it can hold.
  private static final int MOST_EXPONENT = 400;

  /// More than Excel itself allows.
  private static final int MOST_STYLES = 100_000;

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// By the number of a style, how its cells show numbers.
  private final List<NumberForm> forms;

  private final boolean from1904;

  private CellFormats(List<NumberForm> forms, boolean from1904) {
    this.forms = forms;
    this.from1904 = from1904;
  }

  /// @param from1904 whether days are counted from 1 January 1904, as on old Macs
  static CellFormats read(ZippedXml parts, Optional<String> part, boolean from1904)
      throws IOException, XMLStreamException, Unsound {
    var forms = new ArrayList<NumberForm>();
    if (part.isPresent()) {
      var own = new HashMap<String, String>();
      var used = new ArrayList<String>();
      read(parts.read(part.get()), own, used);
      used.forEach(id -> forms.add(NumberForm.of(id, own)));
    }
    return new CellFormats(forms, from1904);
  }

  private static void read(XMLStreamReader xml, Map<String, String> own, List<String> used)
      throws XMLStreamException {
    boolean within = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        within = false;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "cellXfs" -> within = true;
        case "numFmt" -> own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
        case "xf" -> {
          if (within) {
            used.add(attribute(xml, "numFmtId"));
            if (used.size() > MOST_STYLES) {
              throw new XMLStreamException("styles");
            }
          }
        }
        default -> {}
      }
    }
  }

  /// A number as its cell means it: a day, a time, a length of time, or the number itself, without
  /// exponent.
  String shown(String value, String style) throws Unsound {
    var number = number(value);
    return switch (form(style)) {
      case NumberForm.Plain _ -> plain(number);
      case NumberForm.Padded(int digits) -> padded(number, digits);
      case NumberForm.Day _ ->
          isDay(number) ? moment(number).toLocalDate().toString() : plain(number);
      case NumberForm.Moment _ -> isDay(number) ? said(moment(number)) : plain(number);
      case NumberForm.Clock _ -> clock(number);
      case NumberForm.Length _ -> length(number);
    };
  }

  private NumberForm form(String style) {
    int index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
    return index < forms.size() ? forms.get(index) : new NumberForm.Plain();
  }

  private static BigDecimal number(String value) throws Unsound {
    if (value.length() > MOST_EXPONENT) {
      throw new Unsound("a number of " + value.length() + " digits");
    }
    try {
      var number = new BigDecimal(value.strip());
      if (Math.abs((long) number.precision() - number.scale()) > MOST_EXPONENT
          || Math.abs((long) number.scale()) > MOST_EXPONENT) {
        throw new Unsound(value);
      }
      return number.round(DIGITS);
    } catch (NumberFormatException e) {
      throw new Unsound(value);
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String padded(BigDecimal number, int digits) {
    var plain = plain(number);
    return plain.matches("\\d+") ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
  }

  private static boolean isDay(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
  }

  /// Day 60 of the count from 1900 is a 29 February that never was.
  private LocalDateTime moment(BigDecimal number) {
    long seconds = seconds(number);
    long day = Math.floorDiv(seconds, SECONDS_A_DAY.longValue());
    var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
    return first
        .plusDays(day)
        .atTime(LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_A_DAY.longValue())));
  }

  private static String said(LocalDateTime moment) {
    return moment.toLocalDate() + "T" + moment.format(TIME);
  }

  private static String clock(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0
        ? LocalTime.ofSecondOfDay(seconds(number) % SECONDS_A_DAY.longValue()).format(TIME)
        : length(number);
  }

  private static String length(BigDecimal number) {
    long seconds = Math.abs(seconds(number));
    return "%s%d:%02d:%02d"
        .formatted(number.signum() < 0 ? "-" : "", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static long seconds(BigDecimal number) {
    return number
        .min(LAST_DAY)
        .max(LAST_DAY.negate())
        .multiply(SECONDS_A_DAY)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}

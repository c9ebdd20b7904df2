package app.tamis.web.prices;

import app.tamis.basics.Minus;
import app.tamis.basics.Words;
import app.tamis.prices.Rule;
import java.math.BigDecimal;
import java.text.NumberFormat;

/// Says rules and shares.
record RuleWords(Words words) {

  private static final int DECIMALS = 2;

  String said(Rule rule) {
    return switch (rule) {
      case Rule.Percent(var share) -> words.say("prices.rule.said.percent", share(share));
      case Rule.ToTarget(var most) ->
          most.map(share -> words.say("prices.rule.said.target.most", share(share)))
              .orElseGet(() -> words.say("prices.rule.said.target"));
      case Rule.Index(var index, var then, var now) ->
          words.say("prices.rule.said.index", index.message(), then, now);
    };
  }

  private String share(BigDecimal share) {
    return share(share.doubleValue());
  }

  String share(double share) {
    var format = NumberFormat.getPercentInstance(words.locale());
    format.setMaximumFractionDigits(DECIMALS);
    return Minus.in(format.format(share));
  }
}

-- How does a cell's text become a value? Each gives NULL for a text that is not acceptable.
-- Casts alone would be too kind: the engine takes 2025-1-5, 1_000 and 'infinity'.

-- A cell's text as people see it, as csv/CellText says it: without blanks around it, and without what can't be seen. A blank
-- cell has none. Only a text with other letters than ASCII is looked through.
CREATE OR REPLACE TEMP MACRO cell(v) AS
  CASE
    WHEN strlen(v) > length(v) AND regexp_matches(v, '[\x{AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{2066}-\x{2069}\x{FEFF}]|^\p{Zs}|\p{Zs}$')
      THEN nullif(trim(regexp_replace(v, '[\x{AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{2066}-\x{2069}\x{FEFF}]', '', 'g')), '')
    WHEN starts_with(v, ' ') OR ends_with(v, ' ') THEN nullif(trim(v), '')
    ELSE v
  END;

-- A text as it was before Tamis put an apostrophe before it for spreadsheets' sake, as csv/Guard says it.
CREATE OR REPLACE TEMP MACRO unguarded(v) AS
  CASE
    WHEN regexp_matches(v, '^''+([\t\r\n]|[\s\p{Z}\p{Cc}\p{Cf}]*[=+@\-\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}])')
      AND NOT regexp_full_match(v, '''-(\d[\d.,'' \x{A0}\x{202F}]*([eE][+-]?\d+)?%?)?')
      THEN substring(v, 2)
    ELSE v
  END;

CREATE OR REPLACE TEMP MACRO read_date(v, latest) AS
  CASE WHEN v LIKE '____-__-__' AND TRY_CAST(v AS DATE) >= DATE '1990-01-01' AND TRY_CAST(v AS DATE) <= latest
       THEN TRY_CAST(v AS DATE)
  END;

-- A time with an offset becomes the local time of the portfolio's zone; without one it is local already.
CREATE OR REPLACE TEMP MACRO local_time(v, zone) AS
  CASE
    WHEN v LIKE '____-__-__T__:__:__' OR v LIKE '____-__-__T__:__' OR v LIKE '____-__-__ __:__:__' OR v LIKE '____-__-__ __:__'
      THEN TRY_CAST(v AS TIMESTAMP)
    WHEN regexp_full_match(v, '\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?')
      THEN TRY_CAST(replace(v, ',', '.') AS TIMESTAMP)
    WHEN regexp_full_match(v, '\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-][01]\d(:?[0-5]\d)?)')
      THEN timezone(zone, TRY_CAST(replace(v, ',', '.') AS TIMESTAMPTZ))
  END;

CREATE OR REPLACE TEMP MACRO read_time(v, zone, latest) AS
  CASE WHEN local_time(v, zone) >= TIMESTAMP '1990-01-01' AND local_time(v, zone) < latest + INTERVAL 1 DAY
       THEN local_time(v, zone)
  END;

CREATE OR REPLACE TEMP MACRO read_boolean(v) AS
  CASE
    WHEN v IN ('true', 'yes', '1') THEN true
    WHEN v IN ('false', 'no', '0') THEN false
    WHEN lower(v) IN ('true', 'yes') THEN true
    WHEN lower(v) IN ('false', 'no') THEN false
  END;

-- The sign or code of a currency that stands in an amount, else nothing.
CREATE OR REPLACE TEMP MACRO money_of(v) AS
  upper(regexp_extract(v, '(\p{Sc}|[A-Za-z]{3})'));

-- Whether an amount says that it is other money than the portfolio's. What is no sign or code that is known says nothing.
CREATE OR REPLACE TEMP MACRO is_other_money(v, currency) AS
  CASE
    WHEN currency IS NULL OR money_of(v) = '' THEN false
    WHEN money_of(v) = '$' THEN
      currency NOT IN ('USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'BRL', 'ARS', 'CLP', 'COP', 'NAD', 'JMD', 'BMD', 'BBD', 'TTD', 'XCD', 'FJD', 'UYU', 'DOP', 'BSD', 'BZD', 'BND', 'KYD', 'SRD', 'LRD', 'GYD', 'SBD', 'CUP')
    WHEN money_of(v) = '€' THEN currency <> 'EUR'
    WHEN money_of(v) = '£' THEN currency NOT IN ('GBP', 'GIP', 'EGP', 'LBP', 'SHP', 'FKP')
    WHEN money_of(v) = '¥' THEN currency NOT IN ('JPY', 'CNY')
    WHEN money_of(v) = '₹' THEN currency <> 'INR'
    WHEN money_of(v) = '₺' THEN currency <> 'TRY'
    WHEN money_of(v) = '₪' THEN currency <> 'ILS'
    WHEN money_of(v) = '₩' THEN currency <> 'KRW'
    WHEN money_of(v) = '₴' THEN currency <> 'UAH'
    WHEN money_of(v) IN (
      'EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SEK', 'NOK', 'DKK', 'ISK', 'PLN', 'CZK', 'HUF', 'RON', 'BGN', 'UAH', 'RUB', 'JPY', 'CNY',
      'INR', 'BRL', 'MXN', 'ZAR', 'SGD', 'HKD', 'AED', 'ILS', 'KRW', 'THB', 'XOF', 'XAF', 'XPF', 'MAD', 'TND', 'DZD', 'MUR', 'EGP', 'SAR', 'QAR')
      THEN money_of(v) <> currency
    ELSE false
  END;

-- Whether the name of a currency is that of another than the portfolio's: a code or a sign tells; what is neither is
-- held against what most rows say.
CREATE OR REPLACE TEMP MACRO is_money_but_not(v, currency, usual) AS
  CASE
    WHEN currency IS NOT NULL AND regexp_full_match(v, '[A-Z]{3}') THEN v <> currency
    WHEN currency IS NOT NULL AND regexp_matches(v, '\p{Sc}') THEN is_other_money(v, currency)
    ELSE v <> usual
  END;

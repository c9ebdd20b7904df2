-- The comment where the role was made said that the application can't change whose rows it sees. It can: the setting is its own.
COMMENT ON FUNCTION current_portfolio() IS
$$The portfolio whose rows this transaction sees and writes, as the application said by set_config('app.portfolio', …, true).
Protects against: a query of the application that forgets its portfolio, in whatever module. It finds nothing of others.
Doesn't protect against: whoever can run SQL of their own as tamis_app, by its password or by SQL that is injected. The setting
isn't signed; they can set it to any portfolio whose id they know or guess, and it tells them no ids: they are random.
Those who must not meet at all belong into databases of their own.$$;

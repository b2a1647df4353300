package vigie.review.web;

/** An action that one visitor may not repeat too fast. */
public final class Throttled {

    private Throttled() {}

    /** The action, refused with a sentence once the visitor's allowance is used up. */
    public static Route.Action by(RateLimit limit, Route.Action action) {
        return exchange -> {
            if (!limit.take(Networks.keyOf(exchange.address()))) {
                exchange.header("Retry-After", "60");
                throw new Fault(429, "error.often");
            }
            action.answer(exchange);
        };
    }
}

package org.openspm.compensation.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Packages;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.Tier;
import org.openspm.compensation.rate.TierStart;
import org.openspm.core.money.Amount;

/** What a tier or a cell pays, and tiers: {@code {from: "50 %", rate: "8 %"}}. */
final class PayForm {

    private static final List<String> KINDS =
            List.of("rate", "perUnit", "perPackage", "fixed", "ofTarget", "proRata", "times");

    private PayForm() {}

    static Object write(Pay pay) {
        return tree(pay).map();
    }

    private static Tree tree(Pay pay) {
        if (pay instanceof Pay.Share share) {
            return Tree.of("rate", Scalars.rate(share.rate()));
        } else if (pay instanceof Pay.EachUnit each) {
            return Tree.of("perUnit", Scalars.amount(each.amount()));
        } else if (pay instanceof Pay.EachPackage each) {
            return packages(Tree.of("perPackage", Scalars.amount(each.amount())), each.packages());
        } else if (pay instanceof Pay.Fixed fixed) {
            return Tree.of("fixed", Scalars.amount(fixed.amount()));
        } else if (pay instanceof Pay.ShareOfTarget share) {
            return Tree.of("ofTarget", Scalars.rate(share.share()));
        } else if (pay instanceof Pay.ProRata proRata) {
            return Tree.of("proRata", Scalars.amount(proRata.amount()));
        }
        return Tree.of("times", Scalars.decimal(((Pay.Multiple) pay).factor()));
    }

    static Tree packages(Tree tree, Packages packages) {
        return tree.put(counting(packages.counting()), Scalars.decimal(packages.size()));
    }

    private static String counting(Packages.Counting counting) {
        return switch (counting) {
            case STARTED -> "started";
            case COMPLETED -> "completed";
            case NEAREST -> "nearest";
        };
    }

    static Part<Packages> packages(Branch map) {
        Map<String, Packages.Counting> ways = new LinkedHashMap<>();
        for (Packages.Counting way : Packages.Counting.values()) {
            ways.put(counting(way), way);
        }
        String kind = map.kind(List.copyOf(ways.keySet()));
        Packages.Counting way = Objects.requireNonNull(ways.get(kind));
        return map.required(kind, size -> new Packages(size.decimal(), way));
    }

    static Pay read(Node node) {
        return node.map("The pay", PayForm::read);
    }

    private static Supplier<Pay> read(Branch map) {
        String kind = map.kind(KINDS);
        return switch (kind) {
            case "rate" -> made(map.required(kind, Scalars::rate), Pay::rate);
            case "ofTarget" -> made(map.required(kind, Scalars::rate), Pay::ofTarget);
            case "perUnit" -> made(map.required(kind, Scalars::amount), Pay::perUnit);
            case "fixed" -> made(map.required(kind, Scalars::amount), Pay::fixed);
            case "proRata" -> made(map.required(kind, Scalars::amount), Pay.ProRata::new);
            case "perPackage" -> {
                Part<Amount> amount = map.required(kind, Scalars::amount);
                Part<Packages> packages = packages(map);
                yield () -> Pay.perPackage(amount.get(), packages.get());
            }
            default -> {
                Part<BigDecimal> factor = map.required("times", Node::decimal);
                yield () -> new Pay.Multiple(factor.get());
            }
        };
    }

    private static <V> Supplier<Pay> made(Part<V> part, Function<V, Pay> make) {
        return () -> make.apply(part.get());
    }

    static Object tier(Tier tier) {
        return Tree.of("from", Scalars.bound(tier.from()))
                .put("to", tier.to(), Scalars::bound)
                .putAll(tree(tier.pay()).map())
                .put("onEntry", tier.onEntry(), Scalars::amount)
                .put("atLeast", tier.atLeast(), Scalars::amount)
                .put("atMost", tier.atMost(), Scalars::amount)
                .map();
    }

    static Tier tier(Node node) {
        return node.map("The tier", map -> {
            Part<Bound> from = map.required("from", Scalars::bound);
            Part<Bound> to = map.optional("to", Scalars::bound);
            Part<Amount> onEntry = map.optional("onEntry", Scalars::amount);
            Part<Amount> atLeast = map.optional("atLeast", Scalars::amount);
            Part<Amount> atMost = map.optional("atMost", Scalars::amount);
            Supplier<Pay> pay = read(map);
            return () -> {
                TierStart start = Tier.from(from.get());
                Tier tier = to.optional().map(start::to).orElse(start).pays(pay.get());
                tier = onEntry.optional().map(tier::onEntry).orElse(tier);
                tier = atLeast.optional().map(tier::atLeast).orElse(tier);
                return atMost.optional().map(tier::atMost).orElse(tier);
            };
        });
    }
}

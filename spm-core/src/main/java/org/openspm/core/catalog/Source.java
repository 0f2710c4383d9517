package org.openspm.core.catalog;

/** Where the definition of a metric was read. */
enum Source {
    OWN("OpenSPM", ""),
    BELKINS("belkins.io", "https://belkins.io/blog/cold-calling-benchmarks"),
    COGNISM("cognism.com", "https://www.cognism.com/state-of-cold-calling"),
    PROSPEO("prospeo.io", "https://prospeo.io/s/cold-calling-sucks"),
    BENPORTER("benporter.io", "http://benporter.io/blog/stats/average-lifespan-with-right-censored-data"),
    KDNUGGETS("kdnuggets", "https://www.kdnuggets.com/2017/11/survival-analysis-business-analytics.html"),
    LEVELELEVEN("leveleleven.com", "https://leveleleven.com/2016/03/3-ways-to-calculate-sales-ramp-up-time/"),
    VOZAH("vozah.com", "https://vozah.com/blog/cold-call-statistics"),
    GANGLY("getgangly.com", "https://getgangly.com/blog/sales-metrics"),
    SDLAB("sdlabplaybook.xyz", "https://www.sdlabplaybook.xyz/sdr-team-structure/roles-and-responsibilities"),
    CLIQUE("cliqueoutreach.com", "https://cliqueoutreach.com/blog/cold-email-benchmark-methodology.html"),
    GROWTH_ENGINEER("growthengineer.ai", "https://growthengineer.ai/blog/cold-email-open-rate-vs-reply-rate"),
    GROWTH_HACK("growthhacksuite.com", "https://growthhacksuite.com/?p=3872"),
    LINKAIIL("linkaiil.com", "https://www.linkaiil.com/glossary/reply-rate"),
    SALVIABAY("salviabay.com", "https://www.salviabay.com/glossary/open-to-reply"),
    MAKREATE("makreate.com", "https://makreate.com/dictionary/reply-rate.html"),
    POSTHOG("posthog.com", "https://posthog.com/pocket-guides/context-warehouse/conversion-metrics"),
    COGNAUTIC("cognautic.com", "https://cognautic.com/answers/speed-to-lead-statistics"),
    JOHNNYGROW("johnnygrow.com", "https://johnnygrow.com/marketing/lead-management/lead-response-management/"),
    SHAREBENCH("sharebench.ai", "https://sharebench.ai/p/revops-metrics-skill"),
    MARKANALYTICS(
            "markanalytics.online",
            "https://markanalytics.online/ai-powered-data-analytics/part4-classification/17-lead-scoring.html"),
    CATCH("catchbeforetheybounce.com", "https://catchbeforetheybounce.com/test-lead-scoring-model"),
    LILLY("lillytechsystems.com", "https://lillytechsystems.com/ai-school/ai-lead-scoring/optimization.html"),
    REVOPSMASTERS("revopsmasters.com", "https://revopsmasters.com/category/data-analysis/rep-performance-analytics"),
    GONG("help.gong.io", "https://help.gong.io/docs/customize-your-preset-metrics"),
    GONG_SCORE("help.gong.io on deal scores", "https://help.gong.io/docs/explainer-about-deal-likelihood-scores"),
    FUNNELCAST("funnelcast.com", "https://www.funnelcast.com/post/win-rates-omit-opens-at-your-peril"),
    FUNNELCAKE(
            "Varicent Funnelcake",
            "https://icm-support-portal.s3.amazonaws.com/out/ja/-en--varicent-lift--funnelcake--guide/-en--opportunity-funnel/-en--created-win-rate.html"),
    ENGINEERED(
            "engineered.at", "https://engineered.at/articles/win-rates-close-rates-and-milestone-vs-cohort-analysis"),
    SALESMOTION("salesmotion.io", "https://salesmotion.io/blog/sales-win-rate-benchmarks-2026"),
    MV3("mv3marketing.com", "https://www.mv3marketing.com/glossary/win-rate/"),
    RAIN("rainsalestraining.com", "https://rainsalestraining.com/blog/average-sales-win-rates-how-do-you-compare"),
    BLOND("website-blond", "https://website-blond-mu-30.vercel.app/en/resources/glossary/win-rate"),
    OSCOM("oscom.ai", "https://oscom.ai/glossary/quota-attainment"),
    MAVEN("mavenlb.com", "https://www.mavenlb.com/blog/sales-velocity-formula"),
    MAVEN_FORECAST("mavenlb.com on forecasting", "https://www.mavenlb.com/blog/how-to-forecast-b2b-sales-accurately"),
    WINSABOVE("winsabove", "https://winsabove.pages.dev/glossary/quota-attainment"),
    GETCHIEF("getchief.com", "https://www.getchief.com/sales-glossary-terms/slip-rate"),
    SIGHTFULL("sightfull.com", "https://www.sightfull.com/metric/slipped-pipeline-quarterly/"),
    QUARTERONE("quarterone.com", "https://www.quarterone.com/blog/deal-slippage/"),
    STATMODELING(
            "statmodeling",
            "https://statmodeling.stat.columbia.edu/2019/10/08/bizstat-modeling-performance-indicators-for-deals/"),
    CRO_REPORT("thecroreport.com", "https://thecroreport.com/glossary/quota-attainment"),
    PARTNERS(
            "partnersinexcellenceblog.com",
            "https://partnersinexcellenceblog.com/sales-and-sales-management-is-broken"),
    INSIGHTSQUARED("insightsquared.com", "https://www.insightsquared.com/blog/is-your-sales-quota-spiky-or-smooth/"),
    SALESCADIA("salescadia.com", "https://www.salescadia.com/blog/quota-attainment-benchmarks-2026"),
    PULSE("pulserevops q125", "https://pulserevops.com/sales-trainings/q125"),
    PUREBUILD("purebuild.xyz", "https://purebuild.xyz/blog/saas-benchmarks-2025"),
    PUREBUILD_MAGIC("purebuild.xyz on the magic number", "https://purebuild.xyz/blog/unit-economics-magic-number"),
    RYAN("ryanconsulting.ai", "https://ryanconsulting.ai/courses/fa-cohort-analysis/net-revenue-retention-by-cohort"),
    RYAN_OTE(
            "ryanconsulting.ai on OTE",
            "https://ryanconsulting.ai/courses/fa-commission-modeling/ote-and-quota-architecture"),
    BAREMETRICS("baremetrics", "https://changelog.baremetrics.com/new-metric-net-revenue-retention-2BOJIA"),
    METRICKIT("metrickittools.com", "https://metrickittools.com/guides/revenue-retention-curve-guide"),
    FEEDGOT("feedgot.com", "https://www.feedgot.com/tools/categories/customer-metrics/churn-calculator"),
    PROFITWELL("profitwell", "https://learn.profitwell.com/l/en/article/sxsipjlziy-saa-s-quick-ratio"),
    BENCHMARKIT("benchmarkit", "https://www.benchmarkit.ai/2025benchmarks"),
    KBCM("KBCM", "https://www.scribd.com/document/486191576/2019-KBCM-SaaS-Survey-pdf"),
    MXM("mxmrevenue.com", "https://www.mxmrevenue.com/insights/sales-forecast-accuracy"),
    OOLIGO("ooligo.com", "https://ooligo.com/en/learn/forecast-accuracy/"),
    KOMO("komo.ai", "https://komo.ai/glossary/forecast-accuracy"),
    B2BTRAINING("b2bsalestraining.org", "https://b2bsalestraining.org/sales-forecast-accuracy"),
    DOMESTIQUE(
            "domestique.info",
            "https://www.domestique.info/resources/forecast-accuracy-benchmarks-pipeline-metrics-and-commit-rates"),
    HYNDMAN("Hyndman and Koehler", "https://studylib.net/doc/13603179/another-look-at-measures-of-forecast-accuracy"),
    SMAPE("sMAPE note", "https://dailyr.netlify.app/post/robjhyndman-com-hyndsight-smape/"),
    APTOLOGY("aptology.com", "https://www.aptology.com/blog/do-you-know-what-ramp-is-really-costing-you/"),
    REVENUETOOLS("revenuetools.io", "https://revenuetools.io/blog/sales-capacity-planning-guide"),
    JUST4BUSINESS("just4business.de", "https://just4business.de/eu/2006/11/23/bad-marks-for-sales-people/"),
    FINMARK("finmark", "https://help.finmark.com/en/articles/5525177-how-finmark-calculates-ltv-cac-and-cac-payback"),
    MRRCANVAS("mrrcanvas", "https://mrrcanvas-site.pages.dev/cac-payback-calculator"),
    FAIRVIEW("getfairview.com", "https://getfairview.com/blog/unit-economics-calculator-template"),
    ENABLEU("enableu.com", "https://enableu.com/sales-performance/calculating-sales-employee-turnover-costs-a-guide/"),
    OMG("omghub", "https://www.omghub.com/salesdevelopmentblog/topic/cso-insights"),
    IRF("theirf.org", "https://theirf.org/research/rewards-and-recognition-as-a-vital-compensation-component/193/"),
    WORLDATWORK(
            "worldatwork",
            "https://worldatwork.org/resources/publications/workspan-daily/why-compensation-cost-of-sales-is-a-metric-that-deserves-your-attention"),
    ZS("zs.com", "https://www.zs.com/insights/putting-ccos-to-work-for-your-incentive-program"),
    BETTERCOMP("bettersalescomp.com", "http://bettersalescomp.com/tag/compensation-costs-2/"),
    COMPLAB(
            "salescomplab.com",
            "https://salescomplab.com/blog/sales-compensation-benchmarks-2026-ote-quota-coverage-accelerators-disputes-and-audit-ready-ops"),
    XACTLY("xactlycorp.com", "https://www.xactlycorp.com/blog/best-class-companies-maximize-sales-comp/"),
    GTMNOW("gtmnow.com", "https://gtmnow.com/do-not-hit-your-sales-quota/"),
    COZMIX("cozmix.com", "https://www.cozmix.com/sales-force-size/balanced-accounts-territory-alignments/"),
    WIKISUM("wikisum", "https://wikisum.wiki/wiki/Sales_territory"),
    ZSA("zsassociates", "http://www.zsassociates.com/news_events/publications/new_approach_to_territory_alignment/"),
    MATHWORLD("mathworld", "https://mathworld.wolfram.com/GiniCoefficient.html"),
    KELLBLOG("kellblog.com", "https://kellblog.com/2018/01/23/quota-over-assignment-and-culture/"),
    WIDEMAN("maxwideman.com", "http://www.maxwideman.com/papers/resource/appendix2.htm"),
    OPSDOG("opsdog", "https://opsdog.com/products/span-of-control-sales");

    private final String shortName;
    private final String address;

    Source(String shortName, String address) {
        this.shortName = shortName;
        this.address = address;
    }

    /** Returns the short name, with the address if it is not our own. */
    @Override
    public String toString() {
        return address.isEmpty() ? shortName : shortName + ", " + address;
    }
}

package no.driftsklar.web.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.RiskLevel;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.store.projects.Overview;
import no.driftsklar.store.projects.Summary;

/**
 * Why a project needs somebody to look at it, the most urgent first; a project is in the first group that fits. First what
 * may harm somebody, then what should not go on, then what nobody can tell, then what is out of date. Within a group those
 * stand first whose last answer is oldest, because nobody may be looking after them; then they go by name. A score decides
 * nothing here: the list says where to look, not who is best. The order and {@link #LONG_DAYS} are our assumptions.
 */
enum Attention implements Key {
    /** A critical risk fires. */
    CRITICAL,
    /** A high risk fires. */
    HIGH,
    /** Not ready for another reason than a risk. */
    NOT_READY,
    /** Nothing was assessed yet, or too little is answered for a verdict. */
    UNDETERMINED,
    /** Answers are older than their shelf life, or nobody has answered for long. */
    OLD,
    /** Something is left to do before it is ready. */
    CONDITIONS,
    READY;

    /** So many days after the last answer a project counts as long not answered. */
    static final int LONG_DAYS = 180;

    static Attention of(Overview overview, LocalDate today) {
        Summary summary = summary(overview);
        if (summary == null) {
            return UNDETERMINED;
        }
        if (summary.risksOf(RiskLevel.CRITICAL) > 0) {
            return CRITICAL;
        }
        if (summary.risksOf(RiskLevel.HIGH) > 0) {
            return HIGH;
        }
        if (summary.verdict() == Verdict.NOT_READY) {
            return NOT_READY;
        }
        if (summary.verdict() == Verdict.UNDETERMINED) {
            return UNDETERMINED;
        }
        if (overview.staleFields() > 0 || isLongAgo(overview, today)) {
            return OLD;
        }
        return summary.verdict() == Verdict.READY ? READY : CONDITIONS;
    }

    static boolean isLongAgo(Overview overview, LocalDate today) {
        return overview.lastAnswered() != null && overview.lastAnswered().plusDays(LONG_DAYS).isBefore(today);
    }

    /** What came out when it was assessed last; null where it never was. */
    static Summary summary(Overview overview) {
        return overview.project().latest() == null ? null : overview.project().latest().summary();
    }

    /** The projects by who needs attention most. */
    static List<Overview> sorted(List<Overview> projects, LocalDate today) {
        return projects.stream().sorted(Comparator.comparing((Overview overview) -> of(overview, today))
                .thenComparing(Overview::lastAnswered, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(overview -> overview.project().called().toLowerCase(Locale.ROOT))
                .thenComparing(overview -> overview.project().id())).toList();
    }
}

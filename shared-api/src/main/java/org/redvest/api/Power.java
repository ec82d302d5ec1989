package org.redvest.api;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a delegation allows its holder to do. Stored by name: a constant is never renamed. */
public enum Power {
    /** Delegate what one holds, and look after those delegations. */
    GRANT_AUTHORITY(true),
    /** Enter organisations. */
    REGISTER_ORGANISATIONS(false),
    /** Register volunteers on their behalf. */
    REGISTER_VOLUNTEERS(true),
    /** Decide on registrations. */
    APPROVE_REGISTRATIONS(true),
    /** Certify hours (时长认定). */
    CERTIFY_HOURS(true),
    /** Keep records of trainings, commendations, evaluations (民政部令第67号 Art. 7) and qualifications. */
    KEEP_RECORDS(true),
    /** Offer reward items, take deliveries, hand goods over, redeem for others (爱心超市). */
    RUN_SHOP(true),
    /** Adopt figures: those of the whole city, and the rules of points schemes (积分方案). */
    ADOPT_POLICIES(false),
    /** Record insurance policies of the whole city. */
    RECORD_INSURANCE(false),
    /** Read personal data in clear. */
    READ_PERSONAL_DATA(false),
    /** Erase volunteers (注销). */
    ERASE_VOLUNTEERS(false),
    /** Suspend and dissolve organisations, name who inherits and who guides a team (685号 Art. 5). */
    SUPERVISE_ORGANISATIONS(false),
    /** Found alliances (联盟), take members in and let them go. */
    RUN_ALLIANCES(false),
    /** Open stations (驿站), dock teams to them, claim blocks and roads (认领, 包干). */
    RUN_STATIONS(true),
    /** Draft, submit, publish, change and close projects (项目). */
    RUN_PROJECTS(true),
    /** Open and run shifts (班次): places, the list of who comes, exceptions. */
    RUN_SHIFTS(true),
    /** Review what others submitted (审核). */
    REVIEW_PROJECTS(false),
    /** Call volunteers up in an emergency, and end that (685号 Art. 24): an office's unified command. */
    CALL_UP(false),
    /** Revoke certified hours, and give them back: an authority's correction of a public record. */
    REVOKE_HOURS(false),
    /** Draw spot-checks (民政部令第67号 Art. 21), adopt rules over the log, decide on what they find. */
    SCRUTINISE(false),
    /** Open time banks (时间银行), record deposits, orders, relations, grants and closings. */
    RUN_TIME_BANK(false),
    /** Add units of the grid (网格) below the community, and say who looks after them. */
    RUN_GRID(false),
    /** Place orders (点单) for people who agreed, and review them with them. */
    PLACE_ORDERS(true),
    /** Dispatch orders (派单), refer them along the grid, answer that one cannot be served (685号 Art. 13). */
    DISPATCH_ORDERS(false),
    /** Accept orders (接单) and serve them; put service products on the shelf. */
    SERVE_ORDERS(true),
    /** Review and grant stars (星级), decide on those that are under review. */
    RATE_STARS(false),
    /** Run rounds of commendation (表彰): freeze, review, announce, conclude. */
    RUN_COMMENDATIONS(false),
    /** Nominate for a commendation. */
    NOMINATE(true),
    /** Keep brands and themes, and review stories before they are published. */
    KEEP_HONOURS(false),
    /** Write stories about what volunteers did. */
    TELL_STORIES(true),
    /** Decide on benefits (礼遇, 激励方案) and issue honour cards. */
    RUN_BENEFITS(false),
    /** Check honour cards, and record that a benefit was used. */
    CHECK_CARDS(true),
    /** Issue certificates (志愿服务证明, 民政部令第67号 Art. 14) for volunteers who asked for one. */
    ISSUE_CERTIFICATES(true),
    /** Freeze rankings (排行) to publish them (685号 Art. 34): an authority's statistics. */
    PUBLISH_RANKINGS(false),
    /** Compare other systems' exports with this ledger and decide on the differences; run the exchange with them (MZ/T 061). */
    EXCHANGE_RECORDS(false);

    private final boolean forOrganisations;

    Power(boolean forOrganisations) {
        this.forOrganisations = forOrganisations;
    }

    /** Whether it may be held for one organisation only. The others are an office's: no act of theirs is an organisation's. */
    public boolean forOrganisations() {
        return forOrganisations;
    }

    /** These powers in the order in which they stand here, unmodifiable. */
    public static Set<Power> inOrder(Collection<Power> powers) {
        return Collections.unmodifiableSet(new TreeSet<>(powers));
    }
}

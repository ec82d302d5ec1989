package org.redvest.benchmarks;

import java.util.List;
import java.util.Map;

/** A project as the benchmarks have it, and who reviews it: what has to be sent. */
public final class DemoProject {

    /** Whoever reviews, because nobody reviews what they submitted: a further officer of the city. */
    public static final String REVIEWER = "reviewer";

    private DemoProject() {}

    /** The request that makes the reviewer one. */
    public static Map<String, Object> reviewer() {
        return Map.of(
                "holder", REVIEWER,
                "powers", List.of("REVIEW_PROJECTS"),
                "division", "350200",
                "from", "2020-01-01T00:00:00+08:00",
                "basis", "厦文明办〔2026〕3号");
    }

    /**
     * The request that drafts it.
     *
     * @param place in degrees (WGS84), as {@link #at}
     */
    public static Map<String, Object> draft(String organisation, String division, Map<String, Object> place) {
        return Map.of(
                "organisationId",
                organisation,
                "details",
                Map.of(
                        "name", "感恩生活、爱心思明——城市义工志愿行动",
                        "theme", "洁净家园",
                        "targetGroup", "社区",
                        "content", "楼道清理",
                        "risk", "LOW",
                        "riskStatement", "可能接触尖锐物，请佩戴手套",
                        "division", division,
                        "address", "鸿山社区居委会门口",
                        "coordinates", place,
                        "contact", "思明区城市义工协会 0592-5881234"));
    }

    /** A place in degrees (WGS84). */
    public static Map<String, Object> at(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude, "datum", "WGS84");
    }
}

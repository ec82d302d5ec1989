package org.redvest.web.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redvest.web.page.Typed;

/** What can be recorded in somebody's file. */
public enum Entry {
    /** 资质. */
    QUALIFICATIONS,
    /** 培训. */
    TRAININGS,
    /** 表彰奖励. */
    COMMENDATIONS,
    /** 评价. */
    EVALUATIONS,
    /** 无偿献血. */
    BLOOD_DONATIONS;

    /** The last part of its address, as the API has it. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this address. */
    static Optional<Entry> at(String address) {
        return Arrays.stream(values())
                .filter(one -> one.address().equals(address))
                .findFirst();
    }

    /** What was typed, as the API takes it. */
    Map<String, Object> body(Map<String, String> typed) {
        Typed body = Typed.body().code("date", typed.get("date"));
        return switch (this) {
            case QUALIFICATIONS ->
                Typed.body()
                        .words("title", typed.get("title"))
                        .words("issuer", typed.get("issuer"))
                        .code("number", typed.get("number"))
                        .code("from", typed.get("from"))
                        .code("until", typed.get("until"))
                        .code("evidenceSha256", typed.get("evidenceSha256"))
                        .map();
            case TRAININGS ->
                body.words("title", typed.get("title"))
                        .words("content", typed.get("content"))
                        .number("minutes", typed.get("minutes"))
                        .words("host", typed.get("host"))
                        .map();
            case COMMENDATIONS ->
                body.words("title", typed.get("title"))
                        .code("level", typed.get("level"))
                        .words("grantedBy", typed.get("grantedBy"))
                        .words("evidence", typed.get("evidence"))
                        .map();
            case EVALUATIONS ->
                body.code("serviceRecordId", typed.get("serviceRecordId"))
                        .code("organisationId", typed.get("organisationId"))
                        .code("grade", typed.get("grade"))
                        .map();
            case BLOOD_DONATIONS ->
                body.number("millilitres", typed.get("millilitres"))
                        .words("place", typed.get("place"))
                        .map();
        };
    }
}

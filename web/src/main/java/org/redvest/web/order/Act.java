package org.redvest.web.order;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.redvest.web.page.Typed;

/** What is done with an order. */
enum Act {
    /** 接单. */
    ACCEPTANCE("acceptance"),
    /** 派单. */
    DISPATCH("dispatch"),
    /** 评单. */
    REVIEW("review"),
    /** 已服务: it was served. */
    SERVICE("service"),
    /** 查看联系方式: how whom it is for is found. */
    CONTACT("contact"),
    /** 改评: it was otherwise than was said. */
    AMENDMENT("review-amendment"),
    /** 婉拒: whom it was offered to does not take it. */
    DECLINATION("declination"),
    /** 退回: whoever accepted it cannot serve it. */
    RETURN("return"),
    /** 转交: another level answers for it. */
    REFERRAL("referral"),
    /** 答复不能办理: it cannot be served. */
    REFUSAL("refusal"),
    /** 撤回: it is not asked for any more. */
    WITHDRAWAL("withdrawal");

    private final String address;

    Act(String address) {
        this.address = address;
    }

    /** The one that has this address. */
    static Act of(String address) {
        return Arrays.stream(values())
                .filter(act -> act.address.equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** As the API's address of it ends. */
    public String address() {
        return address;
    }

    /** Fields of its form, as the API calls them; none of what has a page of its own. */
    public List<String> fields() {
        return switch (this) {
            case ACCEPTANCE, DISPATCH -> List.of();
            case REVIEW, AMENDMENT -> List.of("satisfaction", "words");
            case SERVICE -> List.of("witness");
            case CONTACT -> List.of("purpose");
            case DECLINATION, RETURN, REFUSAL, WITHDRAWAL -> List.of("reason");
            case REFERRAL -> List.of("level", "reason");
        };
    }

    /** What was typed, as the API takes it. */
    Typed body(Map<String, String> typed) {
        Typed body = Typed.body();
        fields().forEach(field -> {
            switch (field) {
                case "level", "satisfaction", "witness" -> body.code(field, typed.get(field));
                default -> body.words(field, typed.get(field));
            }
        });
        return body;
    }
}

package org.redvest.api.person.volunteer;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** A person's clear name. It lives only where the clear name is at hand, never in a message, and does not print. */
public final class PersonName {

    /** What stands in every answer where the name of somebody who was erased would stand. */
    public static final String ERASED = "已注销";

    /** What stands in public answers where the name of somebody stands who does not agree to that. */
    public static final String NOT_PUBLISHED = "未公开";

    /** The same where somebody is honoured: the honour is public, and the name is not. */
    public static final String A_VOLUNTEER = "一名志愿者";

    /** Letters and marks of any script, and what stands between the parts of a name. */
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} ·.'’-]{0,49}");

    /**
     * What is typed for the dot between the parts of a name (阿依古丽·买买提), with the blanks around it: keyboards give ten
     * look-alikes, and between Chinese characters the full stop too.
     */
    private static final Pattern DOTS =
            Pattern.compile("\\p{Zs}*(?:[·•‧∙⋅・･ㆍ᛫．﹒]|(?<=\\p{IsHan} ?)\\.(?= ?\\p{IsHan}))\\p{Zs}*");

    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");

    /** Chinese names have no blanks: these come from padding short names to the width of others (张 三). */
    private static final Pattern PADDED = Pattern.compile("[\\p{IsHan}·]+(?: [\\p{IsHan}·]+)+");

    private static final int STARS_AT_MOST = 2;

    private final String clear;

    private PersonName(String clear) {
        this.clear = clear;
    }

    /**
     * Checks and normalises a name: one form of every letter (NFC), one dot between its parts, no blanks within a Chinese
     * name and one elsewhere.
     *
     * @throws Refusal {@link Problem#NAME_INVALID}
     */
    public static PersonName of(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        String name = DOTS.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("·");
        if (PADDED.matcher(name).matches()) {
            name = name.replace(" ", "");
        }
        if (!FORM.matcher(name).matches()) {
            throw new Refusal(Problem.NAME_INVALID);
        }
        return new PersonName(name);
    }

    /** The clear name. Seal it before it goes anywhere. */
    public String clear() {
        return clear;
    }

    /** The name as the public sees it: its first and its last letter at most (沈*瑄, 张*, 上**秀). */
    public String masked() {
        int[] characters = clear.codePoints().filter(Character::isLetter).toArray();
        String first = Character.toString(characters[0]);
        if (characters.length <= 2) {
            return first + "*";
        }
        return first
                + "*".repeat(Math.min(characters.length - 2, STARS_AT_MOST))
                + Character.toString(characters[characters.length - 1]);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}

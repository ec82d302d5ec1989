/** 互助存折: a volunteer's points and where they came from and went. */
@NullMarked
package org.redvest.api.reward.passbook.query;

import org.jspecify.annotations.NullMarked;

/** 志愿服务证明: certificates of what somebody served, on paper and as credentials, and what of them anybody can verify. */
@NullMarked
package org.redvest.command.honour.certificate;

import org.jspecify.annotations.NullMarked;

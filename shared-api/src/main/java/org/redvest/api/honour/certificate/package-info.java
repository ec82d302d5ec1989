/** Certificates of volunteer service (志愿服务证明): what they say, and whether that still holds. */
@NullMarked
package org.redvest.api.honour.certificate;

import org.jspecify.annotations.NullMarked;

package org.loyaltyledger.views.integrity;

import java.util.List;
import org.loyaltyledger.api.audit.AuditReport.Difference;

/**
 * One bounded part of an audit.
 *
 * @param progress after it
 * @param differences found in it
 */
record AuditPiece(AuditProgress progress, List<Difference> differences) {}

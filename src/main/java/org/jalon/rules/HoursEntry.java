package org.jalon.rules;

/** Hours of one session, or the sum of many, in the four components of a bilan (R7). */
public record HoursEntry(Hours interview, Hours evaluation, Hours individualWork, Hours counsellorWork) {

    public static final HoursEntry NONE = new HoursEntry(Hours.ZERO, Hours.ZERO, Hours.ZERO, Hours.ZERO);

    public Hours total() {
        return interview.plus(evaluation).plus(individualWork).plus(counsellorWork);
    }

    public HoursEntry plus(HoursEntry other) {
        return new HoursEntry(
                interview.plus(other.interview),
                evaluation.plus(other.evaluation),
                individualWork.plus(other.individualWork),
                counsellorWork.plus(other.counsellorWork));
    }
}

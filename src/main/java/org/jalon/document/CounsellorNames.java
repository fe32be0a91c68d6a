package org.jalon.document;

/** Tells what a counsellor is called; whoever knows the users is to say it. */
public interface CounsellorNames {

    /** First and last name of a user; empty when nobody knows them. */
    String nameOf(String userId);
}

//! The words of lines of the page around a text, in English.

/// Words of which a line may consist that says when the page was made.
pub(in crate::captures) const OF_TIMES: &str = "updated published posted modified edited first last originally on at by in a an the just now ago \
    second seconds minute minutes min mins hour hours hr hrs day days week weeks month months year years read time today yesterday \
    january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sep sept oct nov dec \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    am pm gmt utc bst est edt et pst pdt pt cet cest ist msk a.m p.m \
    share save comment comments like likes view views";

/// One of them has to stand in such a line: a lone number or name of a month may be text.
pub(in crate::captures) const TIME_MARKS: &str =
    "updated published posted modified edited ago read share save comments views likes";

/// What advertisements and ways to other pages begin with.
pub(in crate::captures) const BEGINNINGS: &[&str] = &[
    "advertisement",
    "advertising",
    "sponsored",
    "promoted content",
    "paid content",
    "story continues below",
    "article continues below",
    "article continues after",
    "content continues after",
    "scroll to continue",
    "skip advertisement",
    "subscribe now",
    "subscribe to",
    "sign up",
    "get our app",
    "get the app",
    "download our app",
    "download the app",
    "follow us",
    "read more:",
    "read also:",
    "also read:",
    "more on this",
    "related:",
    "related articles",
    "related stories",
    "see also:",
    "most read",
    "most viewed",
    "most popular",
    "recommended for you",
    "recommended stories",
    "you may also like",
    "trending now",
    "share this",
    "click here",
    "support our journalism",
    "become a member",
    "listen to this article",
    "watch live:",
    "watch now:",
    "log in to comment",
    "shop now",
    "buy now",
];

/// What stands only in advertisements.
pub(in crate::captures) const ANYWHERE: &[&str] = &[
    "% off",
    "our newsletter",
    "free trial",
    "limited time offer",
    "limited-time offer",
    "promo code",
    "cancel anytime",
];

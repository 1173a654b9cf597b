"""Lines that belong to the page and not to the report, as patterns on a whole line.

Patterns are matched on a line in lower case, without the marks around it. They are
for lines that stand alone; a sentence that holds such words is no boilerplate.
"""

from __future__ import annotations

ONE_LINE = (
    r"click (?:on )?(?:the |here|photos?|images?|pictures?)\b.{0,60}",
    r"(?:skip|jump|go|back) to (?:main )?(?:content|navigation|search|top|home).{0,30}",
    r"advertisement|advertising|sponsored(?: content)?|promoted(?: content)?",
    r"(?:©|\(c\)|copyright\b).{0,120}",
    r"all rights reserved.{0,80}",
    r"(?:sign|log) ?(?:in|up)(?: to| for| with| or)?.{0,60}",
    r"(?:you )?must be (?:logged|signed) in.{0,60}",
    r"subscribe(?: now| to| for)?\b.{0,60}|newsletter.{0,40}",
    r"(?:filed under|categor(?:y|ies)|tags?|tagged(?: with| as)?|topics?|labels?)"
    r" ?:.{0,200}",
    r"read (?:more|also|next|this|the full (?:story|article)).{0,120}",
    r"read or share this story ?:?.{0,120}",
    r"related(?: (?:stor(?:y|ies)|articles?|coverage))? ?:.{0,160}",
    r"see also ?:.{0,120}|also read ?:.{0,120}|watch ?:.{0,120}",
    r"(?:please )?(?:share|tweet|like|pin|email|print|whatsapp|facebook|twitter)",
    r"share (?:this|on|via|with|it).{0,60}",
    r"follow (?:us|@|me on|him on|her on).{0,80}",
    r"(?:home|menu|search|login|contact(?: us)?|about(?: us)?|sitemap|rss)",
    r"(?:guest ?book|links|archives?|you are visitor.{0,40}|best viewed .{0,80})",
    r"(?:home|news|world|politics)(?: ?[>|/»\u203a] ?[\w &-]{1,40}){1,6}",
    r"(?:accept|we use|this (?:site|website) uses) (?:all )?cookies.{0,200}",
    r"(?:privacy policy|terms of (?:use|service)|cookie policy).{0,80}",
    r"(?:previous|next|older|newer) (?:post|article|story|page|entry).{0,80}",
    r"\d{1,6} (?:views?|shares?|likes?|comments?|reads?)",
    r"(?:last )?(?:updated|modified)(?: on)? ?:?.{0,16}\d.{0,40}",
    r"(?:posted|published)(?: (?:on|by|in|at))? ?:? .{0,80}(?<!\.)",
    r"by (?!\d)[\w.’', -]{3,60}(?<![.,])",
    r"(?:videos?|photos?|images?|gallery|slide ?show|audio|live|print|e-?mail)",
    r"[^\W\d][^\W\d .]{0,29}(?: [^\W\d]{1,20}){0,3}"
    r"(?: ?\| ?[^\W\d]{1,20}(?: [^\W\d]{1,20}){0,3}){2,8}",
    r"please enable (?:java ?script|cookies).{0,80}|copy link.{0,20}",
    r".{0,60}enter the (?:characters|code|letters|text).{0,80}",
    r"loading(?:\.\.\.|…)?|print this page|text size.{0,20}|page \d+ of \d+",
    r"[\w.+-]+@[\w-]+\.[\w.-]+(?: ?\|.{0,60})?",
    r"https?://\S+|www\.\S+",
    r"[a-z][\w-]{1,39}(?:\.[a-z]{2,10}){1,3}",
)
"""Each drops its own line only."""

TAIL = (
    r"related (?:posts?|articles?|stories|news|content|topics?|links?|items?)\b.{0,20}",
    r"you (?:may|might) also (?:like|be interested).{0,30}",
    r"recommended(?: for you)?",
    r"more (?:on|from|about|in|news|stories|articles)\b.{0,40}",
    r"(?:leave|post|add|write|submit) (?:a |your )?(?:comment|reply|response).{0,20}",
    r"(?:\d{1,5}|no|one) (?:comments?|responses?|replies|thoughts?)"
    r"(?: (?:to|on)\b.{0,120})?",
    r"comments?(?: ?\(\d{1,5}\))? ?:?|comments are closed.{0,20}",
    r"(?:most|recently|latest) (?:read|popular|viewed|shared|commented|news|posts?)"
    r".{0,20}",
    r"(?:recent|popular|trending|latest|other|similar) "
    r"(?:posts?|articles?|stories|news|comments?|now)",
    r"(?:share|tweet) this(?: (?:post|article|story|page|entry))? ?:?",
    r"about (?:the )?author.{0,40}",
    r"join the (?:conversation|discussion).{0,40}",
    r"your email address will not be published.{0,80}",
)
"""Each opens a tail that reaches to the end, but only past TAIL_FROM of the text."""

DISCLAIMERS = (
    r"do(?:es)? not (?:necessarily )?(?:reflect|represent|express) the (?:official )?"
    r"(?:views?|opinions?|positions?|policy|policies|editorial)",
    r"reserves? the right to (?:delete|remove|edit|moderate|refuse|reject)",
    r"(?:views?|opinions?)(?: and (?:views?|opinions?))? expressed (?:in|by|here|on)"
    r".{0,80}\b(?:are|belong|is)\b.{0,40}\b(?:own|author|those|solely)",
    r"(?:may|must) not be (?:published|reproduced|broadcast|rewritten|redistributed)",
    r"all rights reserved",
    r"\A\W{0,3}copyright\b.{0,20}\d{4}|\A\W{0,3}©",
    r"reproduction (?:in whole|or distribution|without|of (?:this|any))",
)
"""Found in a sentence, they make it and the rest of its paragraph boilerplate."""

DISCLAIMER_WORDS = (
    "reflect",
    "represent",
    "express",
    "reserve",
    "not be ",
    "copyright",
    "©",
    "reproduction",
)
"""Each of DISCLAIMERS holds one of them, so a text without any needs no look."""

CAPTIONS = (
    r"(?:file |stock |archive )?(?:photos?|images?|pictures?|pics?|credits?|captions?"
    r"|illustrations?|videos?)(?: (?:credits?|by|courtesy(?: of)?|source))? ?[:/©]"
    r".{0,300}",
    r"\(?(?:photo|image|picture|photograph)s? (?:by|courtesy(?: of)?|credit) .{0,200}",
    r".{0,250}\((?:file )?(?:photos?|images?|pictures?|credits?) ?[:/] ?.{1,80}\)",
    r"(?:getty images|afp|reuters|ap|epa|tass)(?: ?/ ?[\w ]{1,40}){1,3}",
)
"""A line that tells what a picture shows or who took it."""

TAIL_FROM = (
    0.35  # share of the text; measured on a 13-line page: none lost, none leaked
)

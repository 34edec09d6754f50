/** Names that break what is not careful, in twelve scripts and with all that may stand in a name. */
export const NAMES: Readonly<Record<string, string>> = {
	Latin: 'Zoë Łukasz Nguyễn',
	Cyrillic: 'Наталья Щёголева',
	Greek: 'Ελένη Παπαδοπούλου',
	Arabic: 'فاطمة الزهراء',
	Hebrew: 'נועה בן־דוד',
	Devanagari: 'अनुष्का श्रीवास्तव',
	Bengali: 'দেবাশীষ রায়',
	Tamil: 'தமிழ்ச்செல்வி',
	Thai: 'สมชาย ใจดี',
	Chinese: '王小明與繁體龍',
	Japanese: 'さくら 髙橋',
	Korean: '김민준',
	Ethiopic: 'ሰላም ተስፋዬ',
	Adlam: '𞤀𞤣𞤤𞤢𞤥',
	emoji: '👩🏽‍💻 Ada 🏳️‍🌈 1️⃣',
	commas: 'Ada, the 1st; of "many" \'names\'',
	'marks that turn text round': 'abc \u202edef\u202c \u2067ghi\u2069',
	markup: '</title><script>alert("x")</script>&amp;',
	'letters of mathematics': '𝓐𝓭𝓪 𝔏𝔬𝔳𝔢',
	'forty characters': 'Wolfeschlegelsteinhausen-Bergerdorff Ada'
};

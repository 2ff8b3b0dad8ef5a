// The everyday words that plain talk is read by. Only words: what they mean together is in meaning.ts.
import type { Area } from '../content/schema/common.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const AREAS: ReadonlyMap<string, Area> = new Map([
  ...['neck', 'nape', 'nek'].map((word) => [word, 'neck'] as const),
  ...['shoulder', 'shoulders', 'shouldr', 'sholder', 'sholders'].map((word) => [word, 'shoulders'] as const),
  ...['upper back', 'middle back', 'mid back', 'shoulder blade', 'shoulder blades'].map(
    (word) => [word, 'upper-back'] as const,
  ),
  ...['lower back', 'low back', 'lumbar', 'lumbago', 'spine', 'tailbone', 'waist', 'back'].map(
    (word) => [word, 'lower-back'] as const,
  ),
  ...['hip', 'hips', 'glutes', 'buttock', 'buttocks', 'bum'].map((word) => [word, 'hips'] as const),
]);

/** Places of the body that Limber knows nothing about. */
export const ELSEWHERE = set(
  `ankle ankles belly ear ears eye eyes face head headache headaches jaw migraine stomach toe toes tooth tummy`,
);

/** Where trouble of the back or neck can run to, by the card that speaks of it. */
export const LIMBS: ReadonlyMap<string, string> = new Map([
  ...['leg', 'legs', 'knee', 'knees', 'foot', 'feet', 'thigh', 'thighs'].map((word) => [word, 'leg-signs'] as const),
  ...['arm', 'arms', 'hand', 'hands', 'elbow', 'elbows', 'wrist', 'wrists', 'finger', 'fingers'].map(
    (word) => [word, 'arm-signs'] as const,
  ),
]);

/** Said around what is meant. */
export const FILLERS = set(
  `a am an and any anything are be can could do for get give go have i i'd i'll i'm im in is it just let like me my need now of
  on one please pls show so some something tell that the this to today want we with would you your us about more another bit feel really so too very`,
);

export const RUDE = set(
  `ass asshole bastard bitch bullshit crap damn dumb fuck fucking fuckin garbage idiot idiotic moron piss rubbish shit
  stupid suck sucks useless wtf`,
);

/** Places to stretch in, in the words /stretch knows. */
export const PLACES = set('desk chair office seat floor mat bed standing');

/** What people call a stretch. */
export const STRETCHES = set(
  'stretch stretches stretching strech streching strecth exercise exercises routine session',
);

/** What is said in a word or two, by the sentence that answers it. The words stand without fillers. */
export const SMALL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'talk-rude': 'shut up,go away,hate you,i hate you,boring',
    'talk-hello':
      'hello,hi,hey,hiya,hello there,hi there,hey there,good morning,good afternoon,good evening,good day,morning,evening,how,how doing,greetings,hello limber,hi limber',
    'talk-thanks':
      'thanks,thank,thank much,thanks much,thanks lot,thanks very much,thank very much,many thanks,bless,thx,ty,cheers,thanks limber,thank limber,ok thanks,great thanks,that helped,helped,helped thanks,thank helped',
    'talk-bye': 'bye,goodbye,bye bye,see later,see,good night,night,later,see tomorrow',
    'talk-good':
      'ok,okay,fine,good,great,nice,cool,super,perfect,wonderful,better,feels better,feel better,much better,back feels better,neck feels better,well done,love,lovely,awesome,alright,all right,feels good',
    'talk-which': 'yes,yep,yeah,yup,sure,no,nope,nah,not sure,maybe,y,n,done,next,skip,continue,cancel,back again',
    'talk-stop': 'stop,stop messages,stop sending messages,stop texting,leave alone,quit,end,enough,stop messaging',
    'talk-who':
      'who,doctor,bot,robot,human,real,ai,limber,name,what name,what limber,who limber,person,real person,machine,who made',
    'talk-wrong': "diagnose,diagnosis,what's wrong,what's wrong back,what's wrong neck,what wrong,what wrong back",
  }).flatMap(([sentence, said]) => said.split(',').map((words) => [words, sentence] as const)),
);

/** Other names of commands, without fillers. */
export const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    stretch:
      'stretching,stretches,strech,streching,strecth,exercise,exercises,workout,move,movement,begin stretch,start stretch,stretch at desk',
    routines: 'routine,all routines,list routines,programme,program',
    tip: 'tips,tipp,advice,tip day,good tip',
    subscribe: 'daily tip,daily tips,daily,every day tip,tip every day,tips every day',
    unsubscribe:
      'stop tip,stop tips,stop daily tip,stop daily tips,no tips,no daily tips,end daily tip,how unsubscribe,cancel subscription,cancel daily tip,stop sending tips',
    triage: 'check,warning sign check,warning signs check,check warning signs,test,symptoms,symptom check,see doctor',
    redflags: 'warning signs,red flags,red flag,danger signs',
    heat: 'warm,warmth,hot water bottle,heat pad,heating pad',
    ice: 'cold,cold pack,ice pack',
    massage: 'massages,roller,foam roller,massage ball',
    breathe: 'breath,breathing,relax,calm,calm down,stress,stressed,anxious,slow breathing',
    walk: 'walking,walks,walking plan',
    setup: 'desk setup,chair setup,ergonomics,workplace,set up desk',
    quiz: 'game,play,quizzes,questions',
    course: 'lesson,lessons,back course,learn course',
    learn: 'topics,read,knowledge,information,info',
    myth: 'myths,true false',
    selfcheck: 'self check,self-check,self checks,selfchecks,self test',
    privacy: 'keep,what keep,who reads,private',
    mydata: 'data,what know,see data',
    forget: 'delete data,delete,delete everything,erase,erase data,erase everything,forget everything,remove data',
    help: 'menu,commands,options,what,what can,how work,how does work,how use,?,start over,main menu,home,what else,help out',
  }).flatMap(([command, said]) => said.split(',').map((words) => [words, command] as const)),
);
